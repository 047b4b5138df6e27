package org.tongxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tongxin.common.Refused;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");

    private final Throttle throttle = new Throttle(2, Duration.ofMinutes(10), "too-often", new MovedClock());

    @Test
    void refusesWhatIsTooOftenAndSaysHowLongToWait() {
        throttle.take("a");
        throttle.take("a");
        assertThatThrownBy(() -> throttle.take("a")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("too-often");
            assertThat((Long) refused.arguments()[0]).isBetween(1L, 10L);
        });
        throttle.take("b");
    }

    @Test
    void lookingDoesNotCount() {
        throttle.check("a");
        throttle.check("a");
        throttle.check("a");
        throttle.take("a");
    }

    @Test
    void letsPeopleInAgainAfterThePeriod() {
        throttle.take("a");
        throttle.take("a");
        now = now.plus(Duration.ofMinutes(10));
        throttle.take("a");
    }

    private class MovedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
