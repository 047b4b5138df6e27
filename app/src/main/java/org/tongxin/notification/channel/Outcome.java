package org.tongxin.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param problem a key under {@code notice.problem.}; null when there was none
 * @param detail a code of the other side, such as 500; no address and nothing that the other side wrote
 */
public record Outcome(
        Kind kind, @Nullable String problem, @Nullable String detail) {

    public enum Kind {
        SENT,
        /** It has not arrived, for certain: another try does no harm. */
        REFUSED,
        /** The same, and no other letter would get through now. */
        UNREACHABLE,
        /** Handed over, but nobody said whether it was taken: another try might be the second. */
        UNKNOWN
    }

    static final Outcome SENT = new Outcome(Kind.SENT, null, null);

    static Outcome of(Kind kind, String problem, @Nullable Object detail) {
        return new Outcome(kind, problem, detail == null ? null : detail.toString());
    }
}
