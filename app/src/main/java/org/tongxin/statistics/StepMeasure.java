package org.tongxin.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is measured of steps, as {@link Measure} of cases. The conditions are on {@code statistics_step s} and the period {@code p}, with {@code :now}. */
public enum StepMeasure {
    /** Done by somebody in the period: a count. */
    DONE(null, StepMeasure.IS_DONE),
    /**
     * Of those done in the period, and those whose deadline passed in it undone, done by their deadline. A step that the diagram broke off before its
     * deadline was nobody's to do any more.
     */
    ON_TIME(
            "s.due is not null and (" + StepMeasure.IS_DONE + " or " + StepMeasure.HAS_ENDED
                    + " and s.ended >= s.due or s.ended is null and s.due >= p.from_at and s.due < least(p.to_at, :now))",
            "not s.cancelled and s.ended <= s.due"),
    /** Of those done in the period, handed back (退单). */
    HANDED_BACK(StepMeasure.IS_DONE, "s.outcome in ('refuse', 'unable')");

    private static final String HAS_ENDED = "s.ended >= p.from_at and s.ended < p.to_at";
    static final String IS_DONE = HAS_ENDED + " and not s.cancelled";

    private final @Nullable String about;
    private final String fulfils;

    StepMeasure(@Nullable String about, String fulfils) {
        this.about = about;
        this.fulfils = fulfils;
    }

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String denominator() {
        return "(" + (about == null ? fulfils : about) + ")";
    }

    String numerator() {
        return about == null ? denominator() : "(" + denominator() + " and coalesce(" + fulfils + ", false))";
    }
}
