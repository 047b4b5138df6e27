/** What the diagrams of mediation name. */
@NullMarked
package org.tongxin.mediation.process;

import org.jspecify.annotations.NullMarked;
