/** Documents that people print: Chinese text on A4 pages with the font embedded. */
@NullMarked
@NamedInterface("pdf")
package org.tongxin.common.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
