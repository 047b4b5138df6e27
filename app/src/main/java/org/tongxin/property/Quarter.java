package org.tongxin.property;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quarter of a year in Shanghai, in which companies are assessed.
 *
 * @param start its first day
 */
public record Quarter(LocalDate start) {

    public static Quarter now(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new Quarter(LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1));
    }

    /** The running quarter and the three before it, the running one first. */
    public static List<Quarter> recent(Clock clock) {
        return Stream.iterate(now(clock), quarter -> new Quarter(quarter.start.minusMonths(3)))
                .limit(4)
                .toList();
    }

    public int year() {
        return start.getYear();
    }

    /** 1–4. */
    public int number() {
        return (start.getMonthValue() - 1) / 3 + 1;
    }
}
