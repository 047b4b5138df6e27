/** The case file in PostgreSQL: numbers, timeline, access, private values, search. */
@NullMarked
package org.tongxin.cases.data;

import org.jspecify.annotations.NullMarked;
