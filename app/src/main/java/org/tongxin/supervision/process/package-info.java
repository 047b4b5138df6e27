/** What the diagram of the supervision order names. */
@NullMarked
package org.tongxin.supervision.process;

import org.jspecify.annotations.NullMarked;
