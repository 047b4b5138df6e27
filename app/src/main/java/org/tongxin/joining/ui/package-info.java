/** Joining cases and taking it back, on the page of a case. */
@NullMarked
package org.tongxin.joining.ui;

import org.jspecify.annotations.NullMarked;
