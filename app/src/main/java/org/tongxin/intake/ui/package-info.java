@NullMarked
package org.tongxin.intake.ui;

import org.jspecify.annotations.NullMarked;
