package org.tongxin.wish;

import org.tongxin.common.UnitCode;

/** How much a wish may cost: a table that a process owner edits. */
public interface AmountLimits {

    /**
     * The limit in yuan.
     *
     * @param kind an id of {@link WishKind}, or another that a form offers
     * @throws org.tongxin.common.Refused {@code wish.limit-missing} when the table has no row for it
     */
    int of(String kind, UnitCode community);
}
