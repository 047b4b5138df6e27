/** What the diagram of property complaints names, and its tables. */
@NullMarked
package org.tongxin.property.process;

import org.jspecify.annotations.NullMarked;
