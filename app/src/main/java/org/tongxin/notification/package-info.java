/** Notices to people, sent after commit. */
@NullMarked
package org.tongxin.notification;

import org.jspecify.annotations.NullMarked;
