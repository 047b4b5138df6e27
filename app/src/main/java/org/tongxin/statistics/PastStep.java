package org.tongxin.statistics;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * A step of a case as the engine's history knows it.
 *
 * @param taskId the engine's id
 * @param unit to which the case belonged when the step ended; null when the history does not say
 * @param groups whose task it was, {@code role@unit}, with those that an escalation added
 * @param person name of the account that had it last; null when nobody had
 * @param due with all extensions and pauses; null when it had no deadline
 * @param ended null while it is open
 * @param cancelled whether it ended without anybody having done it
 * @param outcome the decision as the form's value, such as {@code refuse}; null when nothing was decided
 */
public record PastStep(
        String taskId,
        String processKey,
        String step,
        String stepName,
        @Nullable UnitCode unit,
        Set<String> groups,
        @Nullable String person,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        boolean cancelled,
        @Nullable String outcome) {}
