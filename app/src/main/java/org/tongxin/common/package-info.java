/** Ids, value types and the few things every feature needs. */
@NullMarked
package org.tongxin.common;

import org.jspecify.annotations.NullMarked;
