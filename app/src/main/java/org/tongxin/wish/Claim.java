package org.tongxin.wish;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's claim of a wish.
 *
 * @param outcome {@code granted}, {@code overdue}, {@code given-up} or {@code not-confirmed}; null while it lasts
 * @param taskId the open task in the claimant's inbox; null when there is none
 */
public record Claim(
        Wish wish,
        Instant claimedAt,
        LocalDate promisedOn,
        @Nullable String outcome,
        @Nullable String taskId) {}
