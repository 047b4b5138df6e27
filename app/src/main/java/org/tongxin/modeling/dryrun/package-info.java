/** A dry run: a case walks through a process on the real engine, and nothing of it stays. */
@NullMarked
package org.tongxin.modeling.dryrun;

import org.jspecify.annotations.NullMarked;
