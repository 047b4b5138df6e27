/** The organisation as the engine and the diagrams know it. */
@NullMarked
package org.tongxin.organization.process;

import org.jspecify.annotations.NullMarked;
