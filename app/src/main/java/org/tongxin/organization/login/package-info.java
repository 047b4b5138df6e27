/** Logging in: hashes, throttle, and which sessions are still good. */
@NullMarked
package org.tongxin.organization.login;

import org.jspecify.annotations.NullMarked;
