package org.tongxin.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list, the earliest deadline first.
 *
 * @param next where the following part begins; null on the last
 */
public record SupervisionPage(
        List<SupervisionLine> lines, @Nullable Position next) {

    static SupervisionPage of(List<SupervisionLine> lines, int limit) {
        if (lines.size() < limit) {
            return new SupervisionPage(lines, null);
        }
        SupervisedTask last = lines.get(lines.size() - 1).task();
        Instant due = last.due();
        return new SupervisionPage(
                lines, new Position(due == null ? OffsetDateTime.MAX : due.atOffset(ZoneOffset.UTC), last.id()));
    }

    /** The last line of a part. */
    public record Position(OffsetDateTime due, String id) {}
}
