package org.tongxin.notification;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Hours of the day in which somebody does not want to be disturbed; from and until are equal when there are none. May go beyond midnight. */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean none() {
        return from.equals(until);
    }

    boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !none() && (!time.isBefore(from) || time.isBefore(until));
    }

    /** Whether they lie within the others. */
    boolean within(QuietHours outer) {
        return none()
                || outer.contains(from)
                        && (outer.contains(until) || until.equals(outer.until))
                        && since(outer.from, from) < since(outer.from, until);
    }

    /** The time itself, or when they are over. */
    LocalDateTime after(LocalDateTime time) {
        if (!contains(time.toLocalTime())) {
            return time;
        }
        return (time.toLocalTime().isBefore(until)
                        ? time.toLocalDate()
                        : time.toLocalDate().plusDays(1))
                .atTime(until);
    }

    private static int since(LocalTime begin, LocalTime time) {
        return Math.floorMod(time.toSecondOfDay() - begin.toSecondOfDay(), 24 * 60 * 60);
    }
}
