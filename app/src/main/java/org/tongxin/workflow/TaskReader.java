package org.tongxin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** Reads open tasks from the engine. */
@Component
class TaskReader {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final HistoryService history;

    TaskReader(TaskService tasks, RepositoryService repository, HistoryService history) {
        this.history = history;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** The open task; empty when there is none, or when it is not part of a case. */
    Optional<WorkTask> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .flatMap(task -> Optional.ofNullable(instance(task.getProcessInstanceId()))
                        .filter(instance -> instance.getBusinessKey() != null)
                        .map(instance -> read(task, new CaseNumber(instance.getBusinessKey()), rootKey(instance))));
    }

    /** The open tasks of a case. */
    List<WorkTask> ofCase(CaseNumber number) {
        Map<String, HistoricProcessInstance> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).initializeFormKeys().list().stream()
                .map(task -> read(
                        task,
                        number,
                        Objects.requireNonNull(
                                        instances.get(Objects.requireNonNull(instances.get(task.getProcessInstanceId()))
                                                .getRootProcessInstanceId()))
                                .getProcessDefinitionKey()))
                .toList();
    }

    List<CaseNumber> casesWithOpenTasks() {
        Set<String> processes = tasks.createTaskQuery().list().stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toUnmodifiableSet());
        return processes.stream()
                .flatMap(process -> caseOf(process).stream())
                .distinct()
                .sorted()
                .map(CaseNumber::new)
                .toList();
    }

    /** The number of the case that a process, running or ended, belongs to. */
    Optional<String> caseOf(String processInstanceId) {
        return Optional.ofNullable(instance(processInstanceId)).map(HistoricProcessInstance::getBusinessKey);
    }

    private @Nullable HistoricProcessInstance instance(String id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }

    private String rootKey(HistoricProcessInstance instance) {
        return instance.getId().equals(instance.getRootProcessInstanceId())
                ? instance.getProcessDefinitionKey()
                : Objects.requireNonNull(instance(instance.getRootProcessInstanceId()))
                        .getProcessDefinitionKey();
    }

    /** The process that a task, open or done, is part of. */
    @Nullable
    String processOf(String taskId) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        return task == null ? null : task.getProcessInstanceId();
    }

    private WorkTask read(Task task, CaseNumber number, String rootProcessKey) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new WorkTask(
                task.getId(),
                number,
                definition.getKey(),
                definition.getId(),
                rootProcessKey,
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                groups(task.getId()),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                task.getCreateTime().toInstant(),
                formKey(task));
    }

    private Set<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that a task had, open or not. */
    Set<String> pastGroups(String taskId) {
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String formKey(Task task) {
        return task.getCamundaFormRef() == null
                ? null
                : task.getCamundaFormRef().getKey();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
