/** How diagrams say things, for whoever reads them. */
@NullMarked
@NamedInterface("process")
package org.tongxin.common.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
