/** The task list of every role. */
@NullMarked
package org.tongxin.inbox;

import org.jspecify.annotations.NullMarked;
