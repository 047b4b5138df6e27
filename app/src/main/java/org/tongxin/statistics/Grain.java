package org.tongxin.statistics;

import java.util.Locale;

/** How finely a trend is drawn. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One that gives some ten to some thirty points. */
    public static Grain of(Period period) {
        return period.days() <= 31 ? DAY : period.days() <= 200 ? WEEK : MONTH;
    }
}
