package org.tongxin.intake;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tongxin.common.Refused;

/** Lets somebody do something so many times in a period, and says how long to wait when it was too often. Counts in memory, for each key apart. */
class Throttle {

    private static final int KEYS = 100_000;

    private final String refusal;
    private final LoadingCache<String, Bucket> buckets;

    /** @param refusal key of the message, whose argument is the minutes to wait */
    Throttle(int times, Duration period, String refusal, Clock clock) {
        this.refusal = refusal;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(period.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillIntervally(times, period))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    /** Counts one. */
    void take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refused(probe.getNanosToWaitForRefill());
        }
    }

    /** Looks without counting. */
    void check(String key) {
        var estimate = buckets.get(key).estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw refused(estimate.getNanosToWaitForRefill());
        }
    }

    private Refused refused(long nanos) {
        return new Refused(
                refusal, Math.max(1, Duration.ofNanos(nanos).plusSeconds(59).toMinutes()));
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
