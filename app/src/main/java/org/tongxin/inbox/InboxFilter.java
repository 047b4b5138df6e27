package org.tongxin.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * Which lines of a list to show. Everything that is not null restricts.
 *
 * @param unit this unit and those below it
 * @param text to be found in number, title, text or place
 */
public record InboxFilter(
        @Nullable String process,
        @Nullable String step,
        @Nullable String urgency,
        @Nullable UnitCode unit,
        @Nullable Due due,
        @Nullable String text) {

    public static final InboxFilter ALL = new InboxFilter(null, null, null, null, null, null);

    /** When the deadline is. */
    public enum Due {
        OVERDUE,
        /** From now to midnight. */
        TODAY,
        /** Within 24 hours from now. */
        DAY,
        /** Within seven days from now. */
        WEEK;

        /** The id in addresses and message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
