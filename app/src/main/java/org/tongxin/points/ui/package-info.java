@NullMarked
package org.tongxin.points.ui;

import org.jspecify.annotations.NullMarked;
