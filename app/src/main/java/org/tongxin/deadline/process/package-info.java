/** What diagrams say of deadlines. */
@NullMarked
@NamedInterface("process")
package org.tongxin.deadline.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
