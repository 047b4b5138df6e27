/** Photos and documents over HTTP. */
@NullMarked
package org.tongxin.cases.web;

import org.jspecify.annotations.NullMarked;
