package org.tongxin.organization.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.tongxin.organization.LoginThrottled;

class LoginThrottleTest {

    private final ManualTime time = new ManualTime();
    private final LoginThrottle throttle = new LoginThrottle(time);

    @Test
    void fiveWrongPasswordsLockTheAccountForAMinuteButNoOther() {
        fail("anna", 5);

        var refusal = catchThrowableOfType(LoginThrottled.class, () -> right("anna"));
        assertThat(refusal.waitingTime()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(right("bert")).isTrue();

        time.forward(Duration.ofSeconds(61));
        assertThat(right("anna")).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        fail("anna", 4);
        right("anna");
        fail("anna", 4);
        assertThat(right("anna")).isTrue();
    }

    @Test
    void anAddressIsSlowedDownWhateverNamesItTries() {
        for (int i = 0; i < 100; i++) {
            fail("guess" + i, 1);
        }
        assertThatThrownBy(() -> right("anna")).isInstanceOf(LoginThrottled.class);
        assertThat(throttle.attempt("anna", "10.0.0.2", () -> true)).isTrue();
    }

    @Test
    void guessesAtTheSameInstantAreCounted() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 50; i++) {
            threads.submit(() -> throttle.attempt("anna", "10.0.0.1", () -> {
                looked.incrementAndGet();
                throw new BadCredentialsException("wrong");
            }));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(looked).hasValue(5);
    }

    private boolean right(String account) {
        return throttle.attempt(account, "10.0.0.1", () -> true);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> throttle.attempt(account, "10.0.0.1", () -> {
                        throw new BadCredentialsException("wrong");
                    }))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private static class ManualTime implements TimeMeter {

        private long nanos;

        void forward(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
