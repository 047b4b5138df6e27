package org.tongxin.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * An open task as the engine knows it.
 *
 * @param processKey the process whose diagram has the step
 * @param rootProcessKey the process that was started; another one when the step is part of a called process
 * @param step id of the user task in the diagram
 * @param groups the engine's candidate groups, {@code role@unit}
 * @param pausedUntil when a clock that was stopped goes on (the engine's follow-up date); null when it was not
 * @param formKey id of the Camunda form; null when the step has none
 */
public record WorkTask(
        String id,
        CaseNumber number,
        String processKey,
        String processDefinitionId,
        String rootProcessKey,
        String step,
        String stepName,
        @Nullable String assignee,
        Set<String> groups,
        @Nullable Instant due,
        @Nullable Instant pausedUntil,
        Instant created,
        @Nullable String formKey) {}
