package org.tongxin.mediation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What identifies people in a mediation: all of it private values of its case.
 *
 * @param sessions the oldest first
 * @param agreement the newest; null before there is one
 */
public record Dispute(
        List<Party> parties,
        List<Session> sessions,
        @Nullable Agreement agreement) {

    public Dispute {
        parties = Objects.requireNonNullElse(parties, List.of());
        sessions = Objects.requireNonNullElse(sessions, List.of());
    }

    Dispute withParties(List<Party> more) {
        return new Dispute(
                Stream.concat(parties.stream(), more.stream()).distinct().toList(), sessions, agreement);
    }

    Dispute with(Session session) {
        return new Dispute(
                parties, Stream.concat(sessions.stream(), Stream.of(session)).toList(), agreement);
    }

    Dispute with(Agreement reached) {
        return new Dispute(parties, sessions, reached);
    }
}
