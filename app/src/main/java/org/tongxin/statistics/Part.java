package org.tongxin.statistics;

import java.util.Locale;

/** Which of a measure's cases a list shows. */
public enum Part {
    /** All that it is about. */
    ALL,
    /** Those that fulfil it: the numerator. */
    MET,
    /** Those that do not. */
    MISSED;

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition(String numerator, String denominator) {
        return switch (this) {
            case ALL -> denominator;
            case MET -> numerator;
            case MISSED -> denominator + " and not " + numerator;
        };
    }
}
