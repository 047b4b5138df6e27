package org.tongxin.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the amount of a limit counts. The ids are those of the limits table. */
public enum LimitUnit {
    /** Minutes of the unit's working time. */
    WORKING_MINUTES,
    /** Working days: the same time of day, that many working days later. */
    WORKING_DAYS,
    /** Minutes by the clock. */
    MINUTES,
    /** Days by the calendar: the same time of day. */
    DAYS,
    /** The end of the working time of the same working day, or of the next one when it has passed; the amount is not used. */
    END_OF_WORKING_DAY;

    /** The id in the limits table, such as {@code working-days}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LimitUnit> of(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Whether only the time in which the unit works counts. */
    public boolean working() {
        return this != MINUTES && this != DAYS;
    }
}
