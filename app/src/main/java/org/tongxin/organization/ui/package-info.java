/** Pages for administrators, and everybody's own account. */
@NullMarked
package org.tongxin.organization.ui;

import org.jspecify.annotations.NullMarked;
