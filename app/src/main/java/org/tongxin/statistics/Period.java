package org.tongxin.statistics;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.Refused;

/**
 * Some days in Asia/Shanghai, the first and the last included.
 *
 * @throws Refused {@code statistics.period.backwards} when it ends before it begins, {@code statistics.period.long} when it is longer than ten years
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_YEARS = 10;

    public Period {
        if (to.isBefore(from)) {
            throw new Refused("statistics.period.backwards", from.toString(), to.toString());
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new Refused("statistics.period.long", LONGEST_YEARS);
        }
    }

    /** From the first day of the month until today. */
    public static Period thisMonth(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new Period(today.withDayOfMonth(1), today);
    }

    /**
     * What it is compared with: whole months with as many whole months, part of a month with the same days of the month before, everything else with as
     * many days directly before.
     */
    public Period before() {
        boolean fromFirst = from.getDayOfMonth() == 1;
        boolean wholeMonths = fromFirst && to.equals(to.with(TemporalAdjusters.lastDayOfMonth()));
        if (wholeMonths) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        if (fromFirst && to.getMonth() == from.getMonth() && to.getYear() == from.getYear()) {
            return new Period(from.minusMonths(1), to.minusMonths(1));
        }
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The days, weeks (from Monday) or months of it, the first and the last cut off at its ends. */
    public List<Period> by(Grain grain) {
        List<Period> parts = new ArrayList<>();
        LocalDate begin = from;
        while (!begin.isAfter(to)) {
            LocalDate end = switch (grain) {
                case DAY -> begin;
                case WEEK -> begin.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                case MONTH -> begin.with(TemporalAdjusters.lastDayOfMonth());
            };
            parts.add(new Period(begin, end.isAfter(to) ? to : end));
            begin = end.plusDays(1);
        }
        return parts;
    }

    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant that is no longer in it. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
