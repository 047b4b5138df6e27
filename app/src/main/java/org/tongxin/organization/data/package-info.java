/** The tables of the organisation and the copy in memory that everybody reads. */
@NullMarked
package org.tongxin.organization.data;

import org.jspecify.annotations.NullMarked;
