package org.tongxin.deadline;

import org.jspecify.annotations.Nullable;

/**
 * A row of the limits table, as it stands there. From above, the first that fits a step counts.
 *
 * @param id of the rule in the table
 * @param description in Chinese, as the table has it; empty when it has none
 * @param category code of a category; null for all
 * @param urgency id of an urgency; null for all
 */
public record LimitRow(
        String id,
        String description,
        @Nullable String category,
        @Nullable String urgency,
        Limit limit) {}
