/** PostgreSQL: embedded by default, a server by one setting. */
@NullMarked
package org.tongxin.database;

import org.jspecify.annotations.NullMarked;
