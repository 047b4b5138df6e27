/** Reads the steps of a case from the engine's history. */
@NullMarked
package org.tongxin.statistics.process;

import org.jspecify.annotations.NullMarked;
