/** What diagrams say about joined cases. */
@NullMarked
package org.tongxin.joining.process;

import org.jspecify.annotations.NullMarked;
