/** Meetings and the companies' score on the screen. */
@NullMarked
package org.tongxin.property.ui;

import org.jspecify.annotations.NullMarked;
