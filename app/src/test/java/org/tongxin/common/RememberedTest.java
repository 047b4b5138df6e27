package org.tongxin.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void isReadOnceUntilItIsForgotten() {
        Remembered<Integer> number = new Remembered<>(Duration.ofDays(1), read::incrementAndGet);
        assertThat(number.get()).isEqualTo(1);
        assertThat(number.get()).isEqualTo(1);
        number.forget();
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void isReadAnewWhenItIsTooOld() {
        Remembered<Integer> number = new Remembered<>(Duration.ofNanos(-1), read::incrementAndGet);
        assertThat(number.get()).isEqualTo(1);
        assertThat(number.get()).isEqualTo(2);
    }

    /** As when one waits for a connection that the others have. */
    @Test
    void nobodyWaitsForOneWhoReads() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Remembered<Integer> number = new Remembered<>(Duration.ofDays(1), () -> {
            int which = read.incrementAndGet();
            if (which == 1) {
                first.countDown();
                try {
                    assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return which;
        });
        try (var threads = new Threads()) {
            Future<Integer> slow = threads.pool.submit(number::get);
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(threads.pool.submit(number::get).get(10, TimeUnit.SECONDS))
                    .isEqualTo(2);
            others.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static final class Threads implements AutoCloseable {

        final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
