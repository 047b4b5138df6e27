/** Lists that people take with them as CSV or XLSX: written as they are read, harmless to open, recorded. */
@NullMarked
package org.tongxin.export;

import org.jspecify.annotations.NullMarked;
