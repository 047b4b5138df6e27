package org.tongxin.deadline;

import org.jspecify.annotations.Nullable;

/** The limits table: data that a process owner edits. A newly deployed version counts at once. */
public interface Limits {

    /**
     * @throws org.tongxin.common.Refused {@code limit.unknown} when the table has no row for the key, {@code limit.invalid} when the row makes no sense
     */
    Limit find(String key, @Nullable String category, @Nullable String urgency);
}
