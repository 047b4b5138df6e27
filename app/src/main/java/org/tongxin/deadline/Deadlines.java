package org.tongxin.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a step that starts at some instant has to be done, by the limits table and the working calendar. */
public interface Deadlines {

    /**
     * @throws org.tongxin.common.Refused when the key has no limit, or the calendar has no data for a year that is needed
     */
    Due due(String key, @Nullable String category, @Nullable String urgency, Instant start);

    /** @param warning when the person is warned, before {@code deadline} */
    record Due(Limit limit, Instant start, Instant warning, Instant deadline) {}
}
