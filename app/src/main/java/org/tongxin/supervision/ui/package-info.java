@NullMarked
package org.tongxin.supervision.ui;

import org.jspecify.annotations.NullMarked;
