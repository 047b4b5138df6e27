package org.tongxin.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tongxin.common.UnitCode;

@Service
class LimitDeadlines implements Deadlines {

    private final Limits limits;
    private final Calendars calendars;

    LimitDeadlines(Limits limits, Calendars calendars) {
        this.limits = limits;
        this.calendars = calendars;
    }

    @Override
    public Due due(
            String key, @Nullable String category, @Nullable String urgency, @Nullable UnitCode unit, Instant start) {
        Limit limit = limits.find(key, category, urgency);
        WorkingCalendar calendar = calendar(limit, unit);
        Instant deadline = switch (limit.unit()) {
            case WORKING_MINUTES, MINUTES -> calendar.plus(start, Duration.ofMinutes(limit.amount()));
            case WORKING_DAYS, DAYS -> calendar.plusWorkingDays(start, limit.amount());
            case END_OF_WORKING_DAY -> calendar.endOfWorkingDay(start);
        };
        Duration untilWarning = calendar.between(start, deadline)
                .multipliedBy(limit.warnPercent())
                .dividedBy(100);
        return new Due(limit, start, calendar.plus(start, untilWarning), deadline);
    }

    @Override
    public WorkingCalendar calendar(
            String key, @Nullable String category, @Nullable String urgency, @Nullable UnitCode unit) {
        return calendar(limits.find(key, category, urgency), unit);
    }

    @Override
    public Deadlines by(Limits other) {
        return new LimitDeadlines(other, calendars);
    }

    private WorkingCalendar calendar(Limit limit, @Nullable UnitCode unit) {
        return limit.unit().working() ? calendars.of(unit) : WorkingCalendar.CALENDAR_TIME;
    }
}
