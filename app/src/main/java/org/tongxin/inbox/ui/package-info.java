/** The inbox on the screen. */
@NullMarked
package org.tongxin.inbox.ui;

import org.jspecify.annotations.NullMarked;
