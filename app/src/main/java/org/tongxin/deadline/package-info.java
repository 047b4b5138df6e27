/** The one clock, the working calendar and the limits of every step. */
@NullMarked
package org.tongxin.deadline;

import org.jspecify.annotations.NullMarked;
