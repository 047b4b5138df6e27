/** What happens to running cases when a new version or new limits are deployed: they stay, or are changed one by one. */
@NullMarked
package org.tongxin.migration;

import org.jspecify.annotations.NullMarked;
