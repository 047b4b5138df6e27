package org.tongxin.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aRoundDoesNotBeginWhileAnotherGoesOn() {
        Rounds rounds = new Rounds("test", waiting::add, done::incrementAndGet);
        rounds.next();
        rounds.next();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        rounds.next();
        waiting.remove().run();
        assertThat(done).hasValue(2);
    }

    @Test
    void afterAFailureTheNextRoundBegins() {
        Rounds rounds = new Rounds("test", Runnable::run, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });
        rounds.next();
        rounds.next();
        assertThat(done).hasValue(2);
    }
}
