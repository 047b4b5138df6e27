package org.tongxin.deadline;

import java.time.LocalDate;
import java.util.Locale;

/** A day that differs from Monday to Friday: a holiday, or a weekend day that is worked to make up for one (调休). */
public record SpecialDay(LocalDate day, Kind kind, String name) {

    public enum Kind {
        HOLIDAY,
        WORKDAY;

        /** The id in tables and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
