package org.tongxin.intake;

import java.util.Locale;

/** How far a request has come, as a resident understands it: 已收到 → 已派给… → 办理中 → 待评价 → 已办结. */
public enum Stage {
    RECEIVED,
    ASSIGNED,
    HANDLING,
    RATING,
    CLOSED;

    /** In message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
