/** The calendar and the clock for the administrator. */
@NullMarked
package org.tongxin.deadline.ui;

import org.jspecify.annotations.NullMarked;
