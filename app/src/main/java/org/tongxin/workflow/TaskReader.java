package org.tongxin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                .flatMap(task -> caseOf(task.getProcessInstanceId()).map(number -> read(task, new CaseNumber(number))));
    }

    /** The open tasks of a case. */
    List<WorkTask> ofCase(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).initializeFormKeys().list().stream()
                .map(task -> read(task, number))
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
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey);
    }

    /** The process that a task, open or done, is part of. */
    @Nullable
    String processOf(String taskId) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        return task == null ? null : task.getProcessInstanceId();
    }

    private WorkTask read(Task task, CaseNumber number) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new WorkTask(
                task.getId(),
                number,
                definition.getKey(),
                definition.getId(),
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
