/** Pages of notices, their settings, and what became of messages. */
@NullMarked
package org.tongxin.notification.ui;

import org.jspecify.annotations.NullMarked;
