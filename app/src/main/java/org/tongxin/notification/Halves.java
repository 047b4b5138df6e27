package org.tongxin.notification;

import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.WorkingCalendar;

/** When digests are sent: twice on a working day. */
@Component
class Halves {

    private static final int FARTHEST = 20;

    private final Calendars calendars;

    Halves(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The first digest after the instant. */
    Instant next(NoticePolicy policy, Instant after) {
        LocalDate today = LocalDate.ofInstant(after, ZONE);
        return today.datesUntil(today.plusDays(FARTHEST))
                .filter(this::worked)
                .flatMap(day -> times(policy, day))
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElse(after);
    }

    /** The last one up to the instant. */
    Instant last(NoticePolicy policy, Instant until) {
        LocalDate today = LocalDate.ofInstant(until, ZONE);
        return today.minusDays(FARTHEST)
                .datesUntil(today.plusDays(1))
                .filter(this::worked)
                .flatMap(day -> times(policy, day))
                .filter(time -> !time.isAfter(until))
                .reduce((earlier, later) -> later)
                .orElse(until);
    }

    private static Stream<Instant> times(NoticePolicy policy, LocalDate day) {
        return List.of(policy.morning(), policy.afternoon()).stream()
                .map(time -> day.atTime(time).atZone(ZONE).toInstant());
    }

    /** In a year whose working days nobody has announced every day counts: a notice must not be lost for that, nor the work that it comes from. */
    private boolean worked(LocalDate day) {
        Instant begin = day.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
        try {
            WorkingCalendar calendar = calendars.standard();
            return LocalDate.ofInstant(calendar.nextWorkingTime(begin), ZONE).equals(day);
        } catch (Refused unannounced) {
            return true;
        }
    }
}
