/** The record among the administrator's pages. */
@NullMarked
package org.tongxin.audit.ui;

import org.jspecify.annotations.NullMarked;
