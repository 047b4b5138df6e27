/** What is deployed, in the browser. */
@NullMarked
package org.tongxin.modeling.ui;

import org.jspecify.annotations.NullMarked;
