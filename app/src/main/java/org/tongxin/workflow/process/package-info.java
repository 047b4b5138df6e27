/** What diagrams name: notices and escalations. */
@NullMarked
package org.tongxin.workflow.process;

import org.jspecify.annotations.NullMarked;
