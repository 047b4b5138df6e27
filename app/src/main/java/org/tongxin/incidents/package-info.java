/** What failed technically and waits: seen by who can mend it, and run again. */
@NullMarked
package org.tongxin.incidents;

import org.jspecify.annotations.NullMarked;
