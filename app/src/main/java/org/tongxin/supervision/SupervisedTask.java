package org.tongxin.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * An open task as a supervisor sees it.
 *
 * @param origin the process that was started; another one when the step is part of a called process
 * @param unit of the case
 * @param path the units from the city down to that one
 * @param acting the unit that has to act, such as a department; null when the task has no group
 * @param assignee account name; null while nobody has it
 * @param groups whose task it is, {@code role@unit}
 * @param due null when there is no deadline
 * @param pausedUntil until when its clock stands still; null when it was not stopped
 * @param urgency id of the case's urgency
 * @param claimBy when it has waited too long for somebody to take it; null when no limit says so
 */
public record SupervisedTask(
        String id,
        CaseNumber number,
        String processKey,
        String origin,
        String step,
        String stepName,
        UnitCode unit,
        List<UnitCode> path,
        @Nullable UnitCode acting,
        @Nullable String assignee,
        Set<String> groups,
        @Nullable Instant due,
        @Nullable Instant pausedUntil,
        String urgency,
        Instant created,
        @Nullable Instant claimBy) {}
