/** Decision tables in the browser. */
@NullMarked
package org.tongxin.tables.ui;

import org.jspecify.annotations.NullMarked;
