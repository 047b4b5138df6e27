@NullMarked
package org.tongxin.intake.batch;

import org.jspecify.annotations.NullMarked;
