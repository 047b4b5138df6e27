package org.tongxin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongxin.notification.channel.Channel;
import org.tongxin.notification.channel.Letter;
import org.tongxin.notification.channel.Outcome;

/**
 * Sends what waits, outside of any transaction. A message is taken by one node, counts as being sent, is sent, and what became of it is noted. What
 * certainly has not arrived is tried again, later each time, and given up in the end; what may have arrived is not, so that nothing arrives twice.
 */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int ROUND = 500;
    private static final Duration STUCK = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final MessageStore store;
    private final Letters letters;
    private final NoticePolicies policies;
    private final Halves halves;
    private final Clock clock;

    Sender(MessageStore store, Letters letters, NoticePolicies policies, Halves halves, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.policies = policies;
        this.halves = halves;
        this.clock = clock;
    }

    /**
     * Sends what is due on a channel, until there is no more or nothing gets through.
     *
     * @return how many were sent
     */
    int round(Channel channel) {
        NoticePolicy policy = policies.current();
        Instant now = clock.instant();
        store.recover(channel.id(), now.minus(STUCK), now);
        if (!channel.ready() || !(channel.id().equals(Channel.MAIL) ? policy.mail() : policy.robots())) {
            store.discard(channel.id(), now);
            return 0;
        }
        store.bundle(channel.id(), now, halves.last(policy, now), halves.next(policy, now));
        int sent = 0;
        for (int i = 0; i < ROUND; i++) {
            Optional<OutgoingMessage> taken = store.take(channel.id(), clock.instant());
            if (taken.isEmpty()) {
                break;
            }
            Outcome.Kind kind = send(channel, taken.get(), policy);
            if (kind == Outcome.Kind.SENT) {
                sent++;
            } else if (kind != Outcome.Kind.REFUSED) {
                break;
            }
        }
        return sent;
    }

    private Outcome.Kind send(Channel channel, OutgoingMessage message, NoticePolicy policy) {
        Optional<Letter> letter;
        try {
            letter = letters.write(message);
        } catch (RuntimeException fault) {
            log.error("Message {} cannot be written", message.id(), fault);
            note(message, new Outcome(Outcome.Kind.REFUSED, "fault", null), policy);
            return Outcome.Kind.REFUSED;
        }
        if (letter.isEmpty()) {
            Instant now = clock.instant();
            store.mark(message.id(), OutgoingMessage.State.MOOT, null, null, now, now);
            return Outcome.Kind.REFUSED;
        }
        Outcome outcome = channel.send(letter.get());
        note(message, outcome, policy);
        return outcome.kind();
    }

    private void note(OutgoingMessage message, Outcome outcome, NoticePolicy policy) {
        Instant now = clock.instant();
        OutgoingMessage.State state = switch (outcome.kind()) {
            case SENT -> OutgoingMessage.State.SENT;
            case UNKNOWN -> OutgoingMessage.State.UNKNOWN;
            case REFUSED, UNREACHABLE ->
                message.tries() < policy.tries() ? OutgoingMessage.State.WAITING : OutgoingMessage.State.DEAD;
        };
        if (state == OutgoingMessage.State.DEAD || state == OutgoingMessage.State.UNKNOWN) {
            log.warn("Message {} ({}): {}, {}", message.id(), message.channel(), state, outcome.problem());
        }
        store.mark(message.id(), state, outcome.problem(), outcome.detail(), now.plus(wait(message.tries())), now);
    }

    /** A minute, then twice as long each time, four hours at most. */
    static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    void forget() {
        store.forget(clock.instant().minus(KEPT));
    }
}
