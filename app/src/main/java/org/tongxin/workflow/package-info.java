/** The engine's only door: start, claim, complete, correlate, deploy. */
@NullMarked
package org.tongxin.workflow;

import org.jspecify.annotations.NullMarked;
