/** Units, roles held at units, accounts, and who may see what. */
@NullMarked
package org.tongxin.organization;

import org.jspecify.annotations.NullMarked;
