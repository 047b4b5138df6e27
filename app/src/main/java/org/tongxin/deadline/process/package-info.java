/** What diagrams say about time, and what the engine knows of it. */
@NullMarked
package org.tongxin.deadline.process;

import org.jspecify.annotations.NullMarked;
