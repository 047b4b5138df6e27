/** The engine's side of moving running cases. */
@NullMarked
package org.tongxin.migration.process;

import org.jspecify.annotations.NullMarked;
