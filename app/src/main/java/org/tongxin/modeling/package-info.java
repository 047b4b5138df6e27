/** Diagrams, tables and forms that process owners bring: what is wrong with them is said before anything is deployed. */
@NullMarked
package org.tongxin.modeling;

import org.jspecify.annotations.NullMarked;
