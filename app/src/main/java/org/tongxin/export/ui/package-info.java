/** The button and the dialog of an export, for every feature that has a list. */
@NullMarked
@NamedInterface("ui")
package org.tongxin.export.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
