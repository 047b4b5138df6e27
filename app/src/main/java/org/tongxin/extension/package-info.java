/** More time for a step: extension (延期) and pause (挂起). */
@NullMarked
package org.tongxin.extension;

import org.jspecify.annotations.NullMarked;
