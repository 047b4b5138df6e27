/** Entering absences. */
@NullMarked
package org.tongxin.absence.ui;

import org.jspecify.annotations.NullMarked;
