package org.tongxin.cases;

import java.util.Locale;

/** How far a case has come, as a resident understands it: 已收到 → 已派给… → 办理中 → 待评价 → 已办结. Diagrams say it. */
public enum Stage {
    RECEIVED,
    ASSIGNED,
    HANDLING,
    RATING,
    CLOSED;

    /** In diagrams, tables and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such stage */
    public static Stage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
