package org.tongxin.statistics.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.statistics.PastStep;
import org.tongxin.statistics.StepHistory;

@Component
class EngineStepHistory implements StepHistory {

    private static final String COMPLETED = "completed";

    private final HistoryService history;

    EngineStepHistory(HistoryService history) {
        this.history = history;
    }

    @Override
    public List<PastStep> of(CaseNumber number, Set<String> known) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> !known.contains(task.getId()))
                .sorted(Comparator.comparing(HistoricTaskInstance::getStartTime)
                        .thenComparing(HistoricTaskInstance::getId))
                .map(this::step)
                .toList();
    }

    private PastStep step(HistoricTaskInstance task) {
        Instant ended = instant(task.getEndTime());
        return new PastStep(
                task.getId(),
                task.getProcessDefinitionKey(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                ended == null ? null : unitAt(task, ended),
                groups(task.getId()),
                task.getAssignee(),
                task.getStartTime().toInstant(),
                instant(task.getDueDate()),
                ended,
                ended != null && !COMPLETED.equals(task.getDeleteReason()),
                ended == null ? null : outcome(task));
    }

    /** The case's unit before the step's own submission. */
    private @Nullable UnitCode unitAt(HistoricTaskInstance task, Instant ended) {
        return updates(task.getProcessInstanceId(), "unit")
                .filter(update -> !task.getActivityInstanceId().equals(update.getActivityInstanceId()))
                .filter(update -> !update.getTime().toInstant().isAfter(ended))
                .max(Comparator.comparing(HistoricVariableUpdate::getTime)
                        .thenComparing(HistoricVariableUpdate::getRevision))
                .map(update -> update.getValue() instanceof String code ? new UnitCode(code) : null)
                .orElse(null);
    }

    /** The value of the variable that this very step submitted. */
    private @Nullable String outcome(HistoricTaskInstance task) {
        return updates(task.getProcessInstanceId(), "outcome")
                .filter(update -> task.getActivityInstanceId().equals(update.getActivityInstanceId()))
                .max(Comparator.comparing(HistoricVariableUpdate::getRevision))
                .map(update -> update.getValue() instanceof String value ? value : null)
                .orElse(null);
    }

    private Stream<HistoricVariableUpdate> updates(String process, String variable) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .variableName(variable)
                .list()
                .stream()
                .map(HistoricVariableInstance::getId)
                .flatMap(id ->
                        history.createHistoricDetailQuery().variableUpdates().variableInstanceId(id).list().stream())
                .filter(HistoricVariableUpdate.class::isInstance)
                .map(HistoricVariableUpdate.class::cast);
    }

    private Set<String> groups(String taskId) {
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> level(CaseNumber number, String processKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .max(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .stream()
                .flatMap(process -> history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .variableName("level")
                        .list()
                        .stream())
                .flatMap(variable -> variable.getValue() instanceof String level ? Stream.of(level) : Stream.empty())
                .findFirst();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
