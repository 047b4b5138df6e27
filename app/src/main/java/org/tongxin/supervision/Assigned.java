package org.tongxin.supervision;

import org.jspecify.annotations.Nullable;

/**
 * A task has changed hands: what has to be known to take it back.
 *
 * @param from account name of who had it; null when nobody had
 * @param to account name of who has it now; null when it went to a unit
 * @param fromGroup the group, {@code role@unit}, that the task was taken from; null when it stayed with its groups
 * @param toGroup the group that it went to
 */
public record Assigned(
        String taskId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromGroup,
        @Nullable String toGroup) {}
