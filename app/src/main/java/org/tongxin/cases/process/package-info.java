/** What diagrams may say about the case file. */
@NullMarked
package org.tongxin.cases.process;

import org.jspecify.annotations.NullMarked;
