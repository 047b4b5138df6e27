@NullMarked
package org.tongxin.wish.ui;

import org.jspecify.annotations.NullMarked;
