@NullMarked
package org.tongxin.whatif.ui;

import org.jspecify.annotations.NullMarked;
