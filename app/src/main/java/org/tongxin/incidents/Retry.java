package org.tongxin.incidents;

import java.time.Instant;

/**
 * What somebody has run again, and how far it has come.
 *
 * @param done ran through, {@code failed} failed again, {@code pending} are still to run
 */
public record Retry(long id, String kind, String startedBy, Instant startedAt, int done, int failed, int pending) {

    public int all() {
        return done + failed + pending;
    }
}
