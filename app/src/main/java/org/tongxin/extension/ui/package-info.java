/** Asking for more time and stopping the clock, on the page of a task. */
@NullMarked
package org.tongxin.extension.ui;

import org.jspecify.annotations.NullMarked;
