package org.tongxin.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * A part of a list.
 *
 * @param next where the following page begins; null on the last
 */
public record InboxPage(List<InboxEntry> entries, @Nullable Position next) {

    static InboxPage of(List<InboxEntry> entries, int limit, Function<InboxEntry, @Nullable Instant> sort) {
        if (entries.size() < limit) {
            return new InboxPage(entries, null);
        }
        InboxEntry last = entries.get(entries.size() - 1);
        Instant at = sort.apply(last);
        return new InboxPage(
                entries, new Position(at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC), last.id()));
    }

    /** The same page; the lines of these cases do not say what they are about. */
    InboxPage veiled(Set<CaseNumber> hidden) {
        return new InboxPage(
                entries.stream()
                        .map(entry -> hidden.contains(entry.number()) ? entry.veiled() : entry)
                        .toList(),
                next);
    }

    /**
     * The last line of a page.
     *
     * @param sort the instant that the list is sorted by, as the database keeps it
     */
    public record Position(OffsetDateTime sort, String id) {}
}
