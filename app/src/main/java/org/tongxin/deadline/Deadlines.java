package org.tongxin.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/** When a step that starts at some instant has to be done, by the limits table and the working calendar of the unit that has to act. */
public interface Deadlines {

    /**
     * @param unit who has to act; null for the standard working hours
     * @throws org.tongxin.common.Refused when the key has no limit, or the calendar has no data for a year that is needed
     */
    Due due(String key, @Nullable String category, @Nullable String urgency, @Nullable UnitCode unit, Instant start);

    /**
     * The calendar in which a limit counts: the unit's own, or {@link WorkingCalendar#CALENDAR_TIME}.
     *
     * @throws org.tongxin.common.Refused when the key has no limit
     */
    WorkingCalendar calendar(String key, @Nullable String category, @Nullable String urgency, @Nullable UnitCode unit);

    /** The same reckoning by another limits table. */
    Deadlines by(Limits other);

    /** @param warning when the person is warned, before {@code deadline} */
    record Due(Limit limit, Instant start, Instant warning, Instant deadline) {}
}
