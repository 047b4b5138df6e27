/** The tables' files and what the engine has of them. */
@NullMarked
package org.tongxin.tables.process;

import org.jspecify.annotations.NullMarked;
