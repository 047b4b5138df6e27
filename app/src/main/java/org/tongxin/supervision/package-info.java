/** What is late, whose it is, and what can be done about it: for those who are responsible for other people's deadlines. */
@NullMarked
package org.tongxin.supervision;

import org.jspecify.annotations.NullMarked;
