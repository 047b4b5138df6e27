/** Reads what is to be deployed, and the rules that it keeps to. */
@NullMarked
package org.tongxin.modeling.process;

import org.jspecify.annotations.NullMarked;
