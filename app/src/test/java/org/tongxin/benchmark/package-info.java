/** A city of any size, and how fast the application is in it: see docs/performance.md. */
@NullMarked
package org.tongxin.benchmark;

import org.jspecify.annotations.NullMarked;
