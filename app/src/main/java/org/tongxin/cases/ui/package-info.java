/** Parts of pages that show a case, for every feature that has such pages. */
@NullMarked
@NamedInterface("ui")
package org.tongxin.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
