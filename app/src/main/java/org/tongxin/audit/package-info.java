/** The record of what administrators have changed. */
@NullMarked
package org.tongxin.audit;

import org.jspecify.annotations.NullMarked;
