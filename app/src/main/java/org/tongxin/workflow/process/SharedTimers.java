package org.tongxin.workflow.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * The timers of a step that several people have at once, each with a deadline of their own. They wait once for all of them: the step's deadline is the last one's, so that who
 * was given more time has it, and the warning comes before the first that is still to come.
 */
@Component
class SharedTimers {

    private final TaskService tasks;
    private final ManagementService management;
    private final ObjectProvider<WorkTasks> workTasks;
    private final StepTimers timers;
    private final StepCalendar calendars;
    private final Clock clock;

    SharedTimers(
            TaskService tasks,
            ManagementService management,
            ObjectProvider<WorkTasks> workTasks,
            StepTimers timers,
            StepCalendar calendars,
            Clock clock) {
        this.tasks = tasks;
        this.management = management;
        this.workTasks = workTasks;
        this.timers = timers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Where they go when one person gets another deadline.
     *
     * @param warnAt when that person is to be warned, where it is known
     */
    List<StepPlan.Timer> moved(WorkTask task, Instant newDue, @Nullable Instant warnAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Instant> others = others(task);
        Instant last = last(others, newDue);
        Optional<Instant> before = first(others, due(task), now);
        Optional<Instant> after = first(others, newDue, now);
        Instant known = after.filter(newDue::equals).isPresent() ? warnAt : null;
        List<StepPlan.Timer> moved = new ArrayList<>();
        for (StepTimers.Waiting timer : timers.of(task)) {
            if (calendars.isWarning(task, timer.activity())) {
                boolean stays = after.isEmpty() || before.equals(after);
                moved.add(timer.moved(
                        stays
                                ? timer.at()
                                : Objects.requireNonNullElseGet(
                                        known, () -> warning(task, now, timer.at(), before.orElse(now), after.get()))));
            } else if (calendars.isOfTheStep(task, timer.activity())) {
                moved.add(timer.moved(last));
            }
        }
        return moved;
    }

    /** One that came before the old deadline keeps its share of the time that is left; one that was for a later deadline stays while it can. */
    private Instant warning(WorkTask task, Instant now, Instant at, Instant before, Instant after) {
        WorkingCalendar calendar = calendars.of(task);
        if (!at.isAfter(before)) {
            return StepTimers.stretched(calendar, now, at, before, after);
        }
        return at.isBefore(after)
                ? at
                : calendars
                        .limit(task, now)
                        .map(limit -> StepTimers.stretched(calendar, now, limit.warning(), limit.deadline(), after))
                        .orElse(at);
    }

    /** The same for a plan that is carried out now: the others may have got other deadlines since it was made. */
    List<StepPlan.Timer> moved(StepPlan plan) {
        WorkTask task = plan.task();
        boolean warns = !Objects.equals(plan.warning(), plan.newWarning());
        List<StepPlan.Timer> all = new ArrayList<>(moved(task, plan.newDue(), warns ? plan.newWarning() : null));
        plan.timers().stream()
                .filter(timer -> timer.job() == null)
                .map(timer -> calendars.isWarning(task, timer.activity())
                        ? timer
                        : new StepPlan.Timer(timer.activity(), null, null, last(others(task), plan.newDue())))
                .forEach(all::add);
        return all;
    }

    /** When somebody who was given more time has done their part, the step is over at the last deadline of the others. */
    @EventListener(condition = "#done.eventName == 'complete'")
    void done(DelegateTask done) {
        UserTask step = done.getBpmnModelElementInstance();
        if (step != null && step.getLoopCharacteristics() != null && done.getDueDate() != null) {
            workTasks.getObject().find(done.getId()).ifPresent(this::withoutThem);
        }
    }

    private void withoutThem(WorkTask task) {
        List<Instant> others = others(task);
        others.stream()
                .max(Comparator.naturalOrder())
                .filter(due(task)::isAfter)
                .ifPresent(last -> timers.of(task).stream()
                        .filter(timer -> calendars.isOfTheStep(task, timer.activity())
                                && !calendars.isWarning(task, timer.activity()))
                        .forEach(timer -> management.setJobDuedate(timer.job(), Date.from(last))));
    }

    private static Instant last(List<Instant> others, Instant own) {
        return Stream.concat(others.stream(), Stream.of(own))
                .max(Comparator.naturalOrder())
                .orElse(own);
    }

    private static Optional<Instant> first(List<Instant> others, Instant own, Instant now) {
        return Stream.concat(others.stream(), Stream.of(own))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    private Instant due(WorkTask task) {
        return tasks.createTaskQuery()
                .taskId(task.id())
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    /** The deadlines of the others who still have the step. */
    private List<Instant> others(WorkTask task) {
        String instance =
                tasks.createTaskQuery().taskId(task.id()).singleResult().getProcessInstanceId();
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(task.step()).list().stream()
                .filter(other -> !other.getId().equals(task.id()))
                .map(Task::getDueDate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .toList();
    }
}
