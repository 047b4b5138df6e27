/** The ways by which notices leave the application. */
@NullMarked
package org.tongxin.notification.channel;

import org.jspecify.annotations.NullMarked;
