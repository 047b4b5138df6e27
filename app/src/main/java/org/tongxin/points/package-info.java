/** The points of volunteers (道德银行): an append-only ledger, balances and rankings. */
@NullMarked
package org.tongxin.points;

import org.jspecify.annotations.NullMarked;
