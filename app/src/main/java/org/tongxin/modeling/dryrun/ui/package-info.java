/** The dry run in the browser. */
@NullMarked
package org.tongxin.modeling.dryrun.ui;

import org.jspecify.annotations.NullMarked;
