/** Who is away, and who stands in for them. */
@NullMarked
package org.tongxin.absence;

import org.jspecify.annotations.NullMarked;
