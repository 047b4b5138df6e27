/** Layout, login, language, error handling. */
@NullMarked
package org.tongxin.shell;

import org.jspecify.annotations.NullMarked;
