package org.tongxin.workflow.process;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.NoticeRaised;

/** The open tasks of one step of a running process, and telling those who have them. */
@Component
class StepTasks {

    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StepTasks(CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    List<Task> open(String step, DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .list();
    }

    /** The assignee if there is one, otherwise everybody in the task's groups; {@code also} a further group. */
    void tell(String kind, Task task, @Nullable String also, DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        Set<String> groups = new HashSet<>();
        if (also != null) {
            groups.add(also);
        }
        if (task.getAssignee() == null) {
            groups.addAll(groups(task, execution.getProcessEngineServices().getTaskService()));
        }
        Set<String> users = task.getAssignee() == null ? Set.of() : Set.of(task.getAssignee());
        record(number, kind, task.getTaskDefinitionKey(), task.getName(), also);
        events.publishEvent(new NoticeRaised(
                number, kind, task.getTaskDefinitionKey(), task.getName(), users, Set.copyOf(groups), task.getId()));
    }

    /** @param sentence in Chinese, or a key under {@code notice.} */
    void tell(String sentence, String group, DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        cases.record(number, new TimelineEntry(clock.instant(), null, "told", null, null, group, sentence, false));
        events.publishEvent(new NoticeRaised(number, sentence, null, null, Set.of(), Set.of(group)));
    }

    private static List<String> groups(Task task, TaskService tasks) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    private void record(
            CaseNumber number, String kind, @Nullable String step, @Nullable String stepName, @Nullable String to) {
        cases.record(number, new TimelineEntry(clock.instant(), null, kind, step, stepName, to, null, false));
    }
}
