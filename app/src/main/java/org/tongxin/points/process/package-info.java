/** What diagrams say about points. */
@NullMarked
package org.tongxin.points.process;

import org.jspecify.annotations.NullMarked;
