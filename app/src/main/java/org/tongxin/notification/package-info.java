/** Notices to people: kept in the application, and sent by mail and to group robots after commit. */
@NullMarked
package org.tongxin.notification;

import org.jspecify.annotations.NullMarked;
