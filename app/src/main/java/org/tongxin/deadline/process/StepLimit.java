package org.tongxin.deadline.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.process.ModelProperties;

/**
 * The limit that a step of a diagram names in its properties.
 *
 * @param key of the limits table, such as {@code dispatch.screen}; property {@code limit}
 * @param unitVariable the variable with the unit in whose working time it counts; property {@code limitUnit}, the case's unit without it
 * @param fromVariable the variable with the moment from which it counts, such as a promised day at its beginning (a date, or a text such as {@code 2026-03-10}); property {@code limitFrom}, the
 *     moment when the step begins without it
 * @param remind the limit that says how long before that moment to warn; property {@code remind}, only beside {@code limitFrom}
 */
public record StepLimit(
        String key,
        String unitVariable,
        @Nullable String fromVariable,
        @Nullable String remind) {

    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    /** The limit of a user task; empty when it names none. */
    public static Optional<StepLimit> of(UserTask step) {
        Map<String, String> properties = ModelProperties.of(step);
        return Optional.ofNullable(properties.get("limit"))
                .map(key -> new StepLimit(
                        key,
                        properties.getOrDefault("limitUnit", "unit"),
                        properties.get("limitFrom"),
                        properties.get("remind")));
    }

    /** The limit of the step that the execution is in. */
    static StepLimit of(DelegateExecution execution) {
        FlowElement here = element(execution);
        Object step = here instanceof BoundaryEvent border ? border.getAttachedTo() : here;
        return Optional.ofNullable(step)
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .flatMap(StepLimit::of)
                .orElseThrow(
                        () -> new IllegalStateException("No limit is named at " + execution.getCurrentActivityId()));
    }

    /**
     * Of a multi-instance step the timers belong to the body, which is no element of the diagram; while several have the step, the engine says of the body's execution that it is
     * nowhere, but of theirs where they are.
     */
    private static @Nullable FlowElement element(DelegateExecution execution) {
        FlowElement here = execution.getBpmnModelElementInstance();
        String id = execution.getCurrentActivityId() == null ? several(execution) : execution.getCurrentActivityId();
        return here == null && id != null && id.endsWith(MULTI_INSTANCE)
                ? execution.getBpmnModelInstance().getModelElementById(id.replace(MULTI_INSTANCE, ""))
                : here;
    }

    private static @Nullable String several(DelegateExecution body) {
        return body instanceof ExecutionEntity known
                ? known.getExecutions().stream()
                        .map(ExecutionEntity::getActivityId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(step -> step + MULTI_INSTANCE)
                        .orElse(null)
                : null;
    }
}
