package org.tongxin.migration.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.deadline.process.StepLimit;

/**
 * The open steps of an instance that has been moved. The engine keeps a task's name, and lets timers that only the new version has begin to count now: a step has
 * the name of its diagram, and such a timer goes by the deadline that the step has.
 */
@Component
class MovedSteps {

    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Deadlines deadlines;

    MovedSteps(TaskService tasks, ManagementService management, RepositoryService repository, Deadlines deadlines) {
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.deadlines = deadlines;
    }

    List<String> timers(String instance) {
        return management.createJobQuery().timers().processInstanceId(instance).list().stream()
                .map(Job::getId)
                .toList();
    }

    /** @param known the timers that were there before */
    void adapt(String instance, String definition, List<String> known) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        List<Task> open = tasks.createTaskQuery().processInstanceId(instance).list();
        for (Task task : open) {
            if (model.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step
                    && step.getName() != null
                    && !step.getName().equals(task.getName())) {
                task.setName(step.getName());
                tasks.saveTask(task);
            }
        }
        for (Job job :
                management.createJobQuery().timers().processInstanceId(instance).list()) {
            if (!known.contains(job.getId())) {
                date(job, model, open).ifPresent(at -> management.setJobDuedate(job.getId(), Date.from(at)));
            }
        }
    }

    private Optional<Instant> date(Job job, BpmnModelInstance model, List<Task> open) {
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return model.getModelElementById(activity) instanceof BoundaryEvent border
                        && border.getAttachedTo() instanceof UserTask step
                ? date(
                        Diagram.waitsFor(border),
                        step,
                        open.stream()
                                .filter(task ->
                                        task.getTaskDefinitionKey().equals(step.getId()) && task.getDueDate() != null)
                                .sorted(Comparator.comparing(Task::getDueDate))
                                .toList())
                : Optional.empty();
    }

    /** Where several have the step, it is over when the last of them is late, and the first is warned. */
    private Optional<Instant> date(String words, UserTask step, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        Task first = tasks.get(0);
        return words.contains("deadline.of(execution)")
                ? Optional.of(tasks.get(tasks.size() - 1).getDueDate().toInstant())
                : words.contains("deadline.warning(execution)")
                        ? StepLimit.of(step)
                                .map(limit ->
                                        warning(limit, first, first.getDueDate().toInstant()))
                        : Optional.empty();
    }

    /** After the share of the step's time that its limit says. */
    private Instant warning(StepLimit limit, Task task, Instant due) {
        Map<String, Object> variables = tasks.getVariables(task.getId());
        Instant begun = task.getCreateTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        String category = text(variables, "category");
        String urgency = text(variables, "urgency");
        String code = text(variables, limit.unitVariable());
        UnitCode unit = code == null ? null : new UnitCode(code);
        WorkingCalendar calendar = deadlines.calendar(limit.key(), category, urgency, unit);
        int share = deadlines
                .due(limit.key(), category, urgency, unit, begun)
                .limit()
                .warnPercent();
        Duration whole = calendar.between(begun, due);
        return calendar.plus(begun, whole.multipliedBy(share).dividedBy(100));
    }

    private static @Nullable String text(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }
}
