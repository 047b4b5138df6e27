/** The engine's failed jobs. */
@NullMarked
package org.tongxin.incidents.process;

import org.jspecify.annotations.NullMarked;
