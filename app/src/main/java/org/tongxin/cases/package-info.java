/** The case file: number, tracking code, timeline, attachments, private data, rating. */
@NullMarked
package org.tongxin.cases;

import org.jspecify.annotations.NullMarked;
