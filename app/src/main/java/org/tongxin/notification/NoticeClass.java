package org.tongxin.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Urgency;

/** How much a notice presses. The administrator says which classes are sent at once, and which even in quiet hours; the others wait for the digest. */
public enum NoticeClass {
    /** About a case of the highest urgency (特急). */
    CRITICAL,
    /** Something is late (超期). */
    OVERDUE,
    /** A supervisor wants something done (催办、督办). */
    ORDER,
    /** A diagram has something to say to somebody. */
    TOLD,
    /** About an urgent case (紧急). */
    URGENT,
    /** Anything else. */
    NORMAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeClass of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** @param kind as in {@link org.tongxin.workflow.NoticeRaised} */
    static NoticeClass of(String kind, @Nullable Urgency urgency) {
        if (urgency == Urgency.CRITICAL) {
            return CRITICAL;
        }
        if (kind.startsWith("escalated")) {
            return OVERDUE;
        }
        if (kind.startsWith("urged") || kind.startsWith("order")) {
            return ORDER;
        }
        if (kind.chars().anyMatch(letter -> letter > 127)) {
            return TOLD;
        }
        return urgency == Urgency.URGENT ? URGENT : NORMAL;
    }
}
