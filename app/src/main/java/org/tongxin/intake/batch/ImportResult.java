package org.tongxin.intake.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an import stands, and how it ended.
 *
 * @param total requests in the file
 * @param added new cases
 * @param alreadyThere requests whose (channel, external_id) was known before
 * @param times how long the replies took, at the end of an import with replies; null otherwise
 */
public record ImportResult(
        int total,
        int added,
        int alreadyThere,
        List<BadLine> badLines,
        @Nullable ReplyTimes times) {

    static ImportResult of(int total) {
        return new ImportResult(total, 0, 0, List.of(), null);
    }

    public int done() {
        return added + alreadyThere + badLines.size();
    }

    ImportResult plusAdded() {
        return new ImportResult(total, added + 1, alreadyThere, badLines, times);
    }

    ImportResult plusAlreadyThere() {
        return new ImportResult(total, added, alreadyThere + 1, badLines, times);
    }

    ImportResult plus(BadLine bad) {
        List<BadLine> more = new java.util.ArrayList<>(badLines);
        more.add(bad);
        return new ImportResult(total, added, alreadyThere, List.copyOf(more), times);
    }

    ImportResult plus(@Nullable ReplyTimes measured) {
        return new ImportResult(total, added, alreadyThere, badLines, measured);
    }
}
