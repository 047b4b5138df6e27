package org.tongxin.deadline;

import org.tongxin.common.Refused;

/**
 * Another limit for a row, to try out.
 *
 * @param amount not used for {@link LimitUnit#END_OF_WORKING_DAY}
 */
public record LimitChange(int amount, LimitUnit unit) {

    private static final int MOST = 5_000_000;

    /**
     * @throws Refused {@code limit.amount} when it is no amount that the table could have
     */
    public LimitChange {
        if (unit != LimitUnit.END_OF_WORKING_DAY && (amount < 1 || amount > MOST)) {
            throw new Refused("limit.amount", MOST);
        }
    }
}
