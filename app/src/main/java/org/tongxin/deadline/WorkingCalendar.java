package org.tongxin.deadline;

import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Counts the time in which somebody works, in Asia/Shanghai. Every method throws {@link org.tongxin.common.Refused}
 * {@code calendar.year-missing} when it comes upon a year whose working days nobody has announced.
 */
public final class WorkingCalendar {

    /** Every minute of every day counts; never refuses. */
    public static final WorkingCalendar CALENDAR_TIME = new WorkingCalendar(WorkingHours.ALWAYS, day -> true);

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final WorkingHours hours;
    private final WorkingDays days;

    WorkingCalendar(WorkingHours hours, WorkingDays days) {
        this.hours = hours;
        this.days = days;
    }

    public WorkingHours hours() {
        return hours;
    }

    /** When that much has been worked since {@code start}: 60 minutes from Friday 17:30 are over on Monday at 9:30. */
    public Instant plus(Instant start, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("Cannot count backwards: " + work);
        }
        LocalDate day = local(start).toLocalDate();
        long from = local(start).toLocalTime().toNanoOfDay();
        long left = work.toNanos();
        while (true) {
            if (days.contains(day)) {
                for (WorkingHours.Span span : hours.spans()) {
                    long begin = Math.max(span.begin() * MINUTE, from);
                    long room = span.end() * MINUTE - begin;
                    if (room > 0 && left <= room) {
                        return instant(day, begin + left);
                    }
                    left -= Math.max(room, 0);
                }
            }
            day = day.plusDays(1);
            from = 0;
        }
    }

    /** How much is worked from one instant to the other; nothing when the second is not later. */
    public Duration between(Instant from, Instant to) {
        LocalDateTime first = local(from);
        LocalDateTime last = local(to);
        long worked = 0;
        for (LocalDate day = first.toLocalDate(); !day.isAfter(last.toLocalDate()); day = day.plusDays(1)) {
            long begin = day.equals(first.toLocalDate()) ? first.toLocalTime().toNanoOfDay() : 0;
            long end = day.equals(last.toLocalDate()) ? last.toLocalTime().toNanoOfDay() : Long.MAX_VALUE;
            worked += worked(day, begin, end);
        }
        return Duration.ofNanos(worked);
    }

    private long worked(LocalDate day, long from, long to) {
        if (!days.contains(day)) {
            return 0;
        }
        return hours.spans().stream()
                .mapToLong(span -> Math.min(span.end() * MINUTE, to) - Math.max(span.begin() * MINUTE, from))
                .filter(length -> length > 0)
                .sum();
    }

    /**
     * The same time of day, that many working days later. What comes in outside working time counts as come in when work next begins: one working day
     * from Saturday 10:00 is over on Tuesday at 9:00.
     */
    public Instant plusWorkingDays(Instant start, int count) {
        LocalDateTime at = local(nextWorkingTime(start));
        LocalDate day = at.toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (days.contains(day)) {
                left--;
            }
        }
        return day.atTime(at.toLocalTime()).atZone(ZONE).toInstant();
    }

    /** When work ends on the day of {@code start}, or, where it has ended or the day is not worked, on the next working day. */
    public Instant endOfWorkingDay(Instant start) {
        int end = hours.spans().get(hours.spans().size() - 1).end();
        return instant(local(nextWorkingTime(start)).toLocalDate(), end * MINUTE);
    }

    public boolean isWorkingTime(Instant instant) {
        long time = local(instant).toLocalTime().toNanoOfDay();
        return days.contains(local(instant).toLocalDate())
                && hours.spans().stream().anyMatch(span -> span.begin() * MINUTE <= time && time < span.end() * MINUTE);
    }

    /** The instant itself in working time, otherwise when work next begins. */
    public Instant nextWorkingTime(Instant instant) {
        return plus(instant, Duration.ZERO);
    }

    /** When work begins on the next working day after the day of {@code instant}. */
    public Instant nextWorkingDay(Instant instant) {
        return nextWorkingTime(instant(local(instant).toLocalDate().plusDays(1), 0));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    private static Instant instant(LocalDate day, long nanoOfDay) {
        return day.atStartOfDay(ZONE).toInstant().plusNanos(nanoOfDay);
    }
}
