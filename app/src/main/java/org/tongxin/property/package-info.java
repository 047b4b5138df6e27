/** 红色物业·五方联动: seats and meetings of the five parties, and the property companies' score. */
@NullMarked
package org.tongxin.property;

import org.jspecify.annotations.NullMarked;
