package org.tongxin.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that ended elsewhere, or that was invented for the demo.
 *
 * @param filed what was known when it was filed; its number begins with the day of {@code receivedAt}
 * @param confidential as in {@link CaseFiles#conceal}
 * @param timeline what happened, in order, without the filing, reopenings, ratings and the closing, which are written by themselves
 * @param dueAt null when it had no deadline
 * @param reopened when it was reopened, in order
 * @param closedAt when it was closed, for the last time
 * @param result as in {@link CaseFiles#close}
 * @param rating of the result; null when nobody rated it
 */
public record PastCase(
        NewCase filed,
        boolean confidential,
        List<TimelineEntry> timeline,
        @Nullable Instant dueAt,
        List<Instant> reopened,
        Instant closedAt,
        String result,
        @Nullable Rating rating) {}
