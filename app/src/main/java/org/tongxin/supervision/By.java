package org.tongxin.supervision;

import java.util.Locale;

/** What the numbers are broken down by. */
public enum By {
    /** The units directly below. */
    UNIT,
    /** The unit that has to act. */
    ACTING,
    PROCESS,
    STEP,
    PERSON,
    URGENCY,
    AGE;

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
