/** Several cases about the same thing, joined to one that leads. */
@NullMarked
package org.tongxin.joining;

import org.jspecify.annotations.NullMarked;
