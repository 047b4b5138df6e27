/** Failures on a page, and a sentence at the case. */
@NullMarked
package org.tongxin.incidents.ui;

import org.jspecify.annotations.NullMarked;
