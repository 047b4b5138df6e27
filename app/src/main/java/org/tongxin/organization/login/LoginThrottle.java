package org.tongxin.organization.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.tongxin.organization.LoginThrottled;

/**
 * Slows down who guesses passwords: after five wrong ones in a row, one a minute for an account; after a hundred, twenty a minute for an address, behind
 * which a whole office may sit. By the machine's own time, which nobody moves.
 */
class LoginThrottle {

    private final Cache<String, Bucket> accounts = cache();
    private final Cache<String, Bucket> addresses = cache();
    private final TimeMeter time;

    LoginThrottle(TimeMeter time) {
        this.time = time;
    }

    /**
     * Runs an attempt to log in. Those for one account run one after the other, so that many at the same instant are counted, too.
     *
     * @param attempt throws {@link BadCredentialsException} when the password is wrong
     * @throws LoginThrottled when there were too many; the attempt is not made then
     */
    <T> T attempt(String account, @Nullable String address, Supplier<T> attempt) {
        Bucket forAccount = accounts.get(account, key -> bucket(5, 1));
        Bucket forAddress = address == null ? bucket(1, 1) : addresses.get(address, key -> bucket(100, 20));
        synchronized (forAccount) {
            refuseIfEmpty(forAccount);
            refuseIfEmpty(forAddress);
            try {
                T result = attempt.get();
                forAccount.reset();
                return result;
            } catch (BadCredentialsException e) {
                forAccount.tryConsume(1);
                forAddress.tryConsume(1);
                throw e;
            }
        }
    }

    private static void refuseIfEmpty(Bucket bucket) {
        var estimate = bucket.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new LoginThrottled(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(int attempts, int againEachMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(againEachMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }
}
