package org.tongxin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient is told on one channel at one time.
 *
 * @param recipient an account; for a robot the code of its unit
 * @param nextTry when it is tried next, as long as it waits
 * @param problem a key under {@code notice.problem.}
 * @param detail its argument
 */
public record OutgoingMessage(
        long id,
        String channel,
        String recipient,
        State state,
        int tries,
        Instant nextTry,
        @Nullable String problem,
        @Nullable String detail,
        Instant created,
        Instant changed) {

    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** There was nothing left to say: the tasks were done, or nobody to say it to. */
        MOOT,
        /** Handed over, but nobody said whether it arrived. Not tried again by itself, so that nobody gets it twice. */
        UNKNOWN,
        /** Given up after too many tries. */
        DEAD
    }
}
