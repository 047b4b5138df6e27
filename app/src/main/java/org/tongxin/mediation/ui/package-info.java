/** The mediation file on the page of a case. */
@NullMarked
package org.tongxin.mediation.ui;

import org.jspecify.annotations.NullMarked;
