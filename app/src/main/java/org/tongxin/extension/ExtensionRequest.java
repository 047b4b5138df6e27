package org.tongxin.extension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * Somebody has asked for more time.
 *
 * @param due the step's deadline when it was asked
 * @param outcome null while nobody has decided
 */
public record ExtensionRequest(
        long id,
        String taskId,
        CaseNumber number,
        String step,
        String stepName,
        String askedBy,
        Instant askedAt,
        Instant due,
        Instant until,
        String reason,
        @Nullable Outcome outcome) {

    public enum Outcome {
        GRANTED,
        REFUSED,
        /** Nobody decided in time: the deadline stays. */
        LAPSED,
        /** The step ended before anybody decided. */
        MOOT
    }
}
