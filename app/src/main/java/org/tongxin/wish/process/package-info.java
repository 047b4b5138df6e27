/** What the diagram says about a wish. */
@NullMarked
package org.tongxin.wish.process;

import org.jspecify.annotations.NullMarked;
