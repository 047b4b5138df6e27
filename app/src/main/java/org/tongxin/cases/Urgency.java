package org.tongxin.cases;

import java.util.Locale;

/** How soon a case has to be dealt with; the limits table says what each means (2 hours, 24 hours, 7 days, 15 days by default). */
public enum Urgency {
    CRITICAL,
    URGENT,
    NORMAL,
    LOW;

    /** The id in variables, forms and tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
