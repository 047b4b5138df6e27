/** How requests come in: portal, service menu, import. */
@NullMarked
package org.tongxin.intake;

import org.jspecify.annotations.NullMarked;
