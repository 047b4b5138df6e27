package org.tongxin.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * A job that failed as often as it may be tried; its case waits.
 *
 * @param job of the engine
 * @param process key of the process
 * @param step what people read at the element; its id when it has no name
 * @param number of the case; null when the process belongs to none
 * @param message of the error, without what is private of the case
 */
public record Incident(
        String job,
        String process,
        String processName,
        int version,
        String activity,
        String step,
        @Nullable CaseNumber number,
        Instant since,
        String message) {

    /** Those of one kind are told, shown and run again together. */
    public String kind() {
        return process + "/" + activity;
    }
}
