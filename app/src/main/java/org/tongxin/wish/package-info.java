/** Micro-wishes (微心愿): the public wall, the race for a wish, and what of a wish is public. */
@NullMarked
package org.tongxin.wish;

import org.jspecify.annotations.NullMarked;
