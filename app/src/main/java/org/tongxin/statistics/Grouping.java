package org.tongxin.statistics;

import java.util.Locale;

/** What the numbers are broken down by. */
public enum Grouping {
    /** The units directly below. */
    UNIT,
    /** The department or partner that had a step of the case last. */
    DEPARTMENT,
    CATEGORY,
    /** The property company that had a step of the case. */
    COMPANY,
    PROCESS;

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
