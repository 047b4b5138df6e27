package org.tongxin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Says in advance which year's working days somebody has to import. */
@Service
public class CalendarHealth {

    private static final Logger log = LoggerFactory.getLogger(CalendarHealth.class);

    private final Calendars calendars;
    private final Clock clock;

    CalendarHealth(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** This year and, from 1 November on, the next, as far as their days are not known; usually none. */
    public List<Integer> missingYears() {
        LocalDate today = LocalDate.now(clock);
        int last = today.getMonthValue() >= Month.NOVEMBER.getValue() ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !calendars.days().years().contains(year))
                .boxed()
                .toList();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void announce() {
        missingYears()
                .forEach(year -> log.warn(
                        "The working days of {} are missing: an administrator has to import them under /admin/calendar",
                        Integer.toString(year)));
    }
}
