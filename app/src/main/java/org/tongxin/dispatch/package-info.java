/** What the dispatch process (五单闭环) needs of its own. */
@NullMarked
package org.tongxin.dispatch;

import org.jspecify.annotations.NullMarked;
