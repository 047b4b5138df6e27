package org.tongxin.deadline.process;

import java.util.Map;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.LimitUnit;

/** What the table answers, as a limit. */
final class LimitAnswer {

    private LimitAnswer() {}

    /**
     * @throws Refused {@code limit.invalid} when the row makes no sense
     */
    static Limit of(String key, Map<String, Object> row) {
        LimitUnit unit = LimitUnit.of(String.valueOf(row.get("unit")))
                .orElseThrow(() -> new Refused("limit.invalid", key, String.valueOf(row.get("unit"))));
        int amount = number(key, row, "amount", unit == LimitUnit.END_OF_WORKING_DAY ? 0 : 1, 5_000_000);
        return new Limit(key, amount, unit, number(key, row, "warnPercent", 1, 99));
    }

    private static int number(String key, Map<String, Object> row, String column, int least, int most) {
        Object value = row.get(column);
        if (value instanceof Number number && number.longValue() >= least && number.longValue() <= most) {
            return number.intValue();
        }
        if (value == null && least == 0) {
            return 0;
        }
        throw new Refused("limit.invalid", key, String.valueOf(value));
    }
}
