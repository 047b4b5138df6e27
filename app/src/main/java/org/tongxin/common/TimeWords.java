package org.tongxin.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Times as people say them (今天 14:00 前, 还剩 3 小时, 超期 2 天), in the clock's zone and the reader's language. */
@Component
public class TimeWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Clock clock;

    TimeWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The day that it is here. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day: 今天, 明天, 3月5日, with the year when it is another. */
    public String day(LocalDate day) {
        long days = today().until(day, ChronoUnit.DAYS);
        return days == 0 || days == 1 ? messages.get("time.only-day." + days) : date(day);
    }

    private String date(LocalDate day) {
        String pattern = messages.get(day.getYear() == today().getYear() ? "time.date" : "time.date-year");
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(day);
    }

    /** By when: 今天 14:00 前, 明天 9:30 前, 3月5日 18:00 前. */
    public String due(Instant due) {
        return messages.get("time.by", moment(due));
    }

    /** How much is left or how late it is: 还剩 3 小时, 超期 2 天; under a minute counts as one. */
    public String left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return messages.get(left.isNegative() ? "time.late" : "time.left", amount(left.abs()));
    }

    public boolean late(Instant due) {
        return due.isBefore(clock.instant());
    }

    /** When something happened: 刚刚, 5 分钟前, 今天 14:00, 3月5日 18:00, with the year when it is another. */
    public String past(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.toMinutes() < 1) {
            return messages.get("time.now");
        }
        return ago.toHours() < 1 ? messages.get("time.ago", amount(ago)) : moment(at);
    }

    /** The exact time, for the tooltip and for screen readers: 2026-11-21 14:00. */
    public String exact(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(at.atZone(clock.getZone()));
    }

    private String moment(Instant at) {
        ZonedDateTime time = at.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        String hour = CLOCK.format(time);
        long days = today.until(time.toLocalDate(), ChronoUnit.DAYS);
        if (days >= -1 && days <= 1) {
            return messages.get("time.day." + days, hour);
        }
        return date(time.toLocalDate()) + " " + hour;
    }

    private String amount(Duration duration) {
        if (duration.toHours() < 1) {
            return messages.get("time.minutes", Math.max(1, duration.toMinutes()));
        }
        return duration.toHours() < 48
                ? messages.get("time.hours", duration.toHours())
                : messages.get("time.days", duration.toDays());
    }
}
