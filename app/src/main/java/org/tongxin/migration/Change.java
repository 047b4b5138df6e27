package org.tongxin.migration;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to many running cases, one by one.
 *
 * @param process the process that is moved; null for limits
 * @param subject the versions, or the keys of the limits
 * @param waiting how many are still to be changed, {@code done} how many have been, {@code left} how many were left as they were
 */
public record Change(
        long id,
        Kind kind,
        @Nullable String process,
        String subject,
        String plan,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int waiting,
        int done,
        int left) {

    public enum Kind {
        MOVE,
        LIMITS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        RUNNING,
        PAUSED,
        CANCELLED,
        DONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int all() {
        return waiting + done + left;
    }
}
