/** Plays cases on the engine and takes everything back. */
@NullMarked
package org.tongxin.modeling.dryrun.process;

import org.jspecify.annotations.NullMarked;
