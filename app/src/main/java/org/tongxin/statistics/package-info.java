/** Measures of what has been done: on time, solved, satisfied, how long each step takes; for every unit and below. */
@NullMarked
package org.tongxin.statistics;

import org.jspecify.annotations.NullMarked;
