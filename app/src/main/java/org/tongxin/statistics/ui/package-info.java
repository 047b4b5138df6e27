/** {@code /statistics}. */
@NullMarked
package org.tongxin.statistics.ui;

import org.jspecify.annotations.NullMarked;
