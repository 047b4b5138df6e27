package org.tongxin.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of cases: how many of those it is about (the denominator) fulfil it (the numerator). The conditions are on {@code statistics_case c} and the
 * period {@code p(from_at, to_at)}, with {@code :now}.
 */
public enum Measure {
    /** Filed in the period: a count. */
    FILED(null, Measure.IS_FILED),
    /** Closed in the period: a count. */
    CLOSED(null, Measure.IS_CLOSED),
    /** Of those filed in the period, closed before it ended. */
    COMPLETED(Measure.IS_FILED, "c.closed < p.to_at"),
    /** Of those closed in the period, and those that fell due in it and are still open, done by their deadline. */
    ON_TIME(
            "(" + Measure.IS_CLOSED
                    + " and c.due is not null or c.closed is null and c.due >= p.from_at and c.due < least(p.to_at, :now))",
            "c.closed is not null and coalesce(c.done, c.closed) <= c.due"),
    /** 响应率: of those filed in the period, somebody did something by the response deadline. */
    RESPONDED(
            Measure.IS_FILED
                    + " and c.response_due is not null and (c.first_response is not null or c.response_due < :now)",
            "c.first_response <= c.response_due"),
    /** 解决率: of those closed in the period and rated, the resident says that it is solved. */
    SOLVED(Measure.IS_RATED, "c.solved"),
    /** 满意率: of those closed in the period and rated, three stars or more. Not rated is never counted as satisfied. */
    SATISFIED(Measure.IS_RATED, "c.stars >= 3"),
    /** Of those closed in the period, rated. */
    RATED(Measure.IS_CLOSED, "c.stars is not null"),
    /** Of those closed in the period, never handed back and never reopened. */
    FIRST_TIME(Measure.IS_CLOSED, "c.reopened = 0 and c.handed_back = 0"),
    /** Of those closed in the period, reopened at least once. */
    REOPENED(Measure.IS_CLOSED, "c.reopened > 0"),
    /** Of those closed in the period, handed back at least once (退单). */
    HANDED_BACK(Measure.IS_CLOSED, "c.handed_back > 0"),
    /** Of the disputes whose mediation came to an end in the period, settled. */
    SETTLED(Measure.IS_MEDIATED, "c.result = 'settled'"),
    /** 化解在社区: of the same, settled in the grid or the community, not passed up. */
    SETTLED_BELOW(Measure.IS_MEDIATED, "c.result = 'settled' and c.level in ('grid', 'community')");

    private static final String IS_FILED = "c.filed >= p.from_at and c.filed < p.to_at";
    private static final String IS_CLOSED = "c.closed >= p.from_at and c.closed < p.to_at";
    private static final String IS_RATED = IS_CLOSED + " and c.stars is not null";
    private static final String IS_MEDIATED = IS_CLOSED + " and c.result in ('settled', 'not-settled')";

    private final @Nullable String about;
    private final String fulfils;

    Measure(@Nullable String about, String fulfils) {
        this.about = about;
        this.fulfils = fulfils;
    }

    /** The id in addresses and message keys, such as {@code on-time}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a plain number and no share. */
    public boolean isCount() {
        return about == null;
    }

    /** Whether more is worse. */
    public boolean moreIsWorse() {
        return this == REOPENED || this == HANDED_BACK;
    }

    /** What it is about; of a count what is counted. */
    String denominator() {
        return "(" + (about == null ? fulfils : about) + ")";
    }

    String numerator() {
        return about == null ? denominator() : "(" + denominator() + " and coalesce(" + fulfils + ", false))";
    }
}
