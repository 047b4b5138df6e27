@NullMarked
package org.tongxin.intake.process;

import org.jspecify.annotations.NullMarked;
