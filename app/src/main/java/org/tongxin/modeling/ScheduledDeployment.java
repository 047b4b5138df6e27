package org.tongxin.modeling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A deployment at a later time.
 *
 * @param person who asked for it
 * @param files names of what will be deployed
 * @param problem why it failed, in the reader's language; null unless it did
 */
public record ScheduledDeployment(
        long id,
        Instant at,
        String person,
        String reason,
        List<String> files,
        State state,
        @Nullable String problem) {

    public enum State {
        WAITING,
        DONE,
        FAILED,
        CANCELLED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
