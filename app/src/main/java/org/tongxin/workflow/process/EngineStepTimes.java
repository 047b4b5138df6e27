package org.tongxin.workflow.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepAgreements;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;

/** The due date of the engine's task and the timers on its border. */
@Component
class EngineStepTimes implements StepTimes {

    private final TaskService tasks;
    private final ManagementService management;
    private final StepCalendar calendars;
    private final StepTimers timers;
    private final SharedTimers shared;
    private final RenewedStep renewed;

    EngineStepTimes(
            TaskService tasks,
            ManagementService management,
            StepCalendar calendars,
            StepTimers timers,
            SharedTimers shared,
            RenewedStep renewed) {
        this.tasks = tasks;
        this.management = management;
        this.calendars = calendars;
        this.timers = timers;
        this.shared = shared;
        this.renewed = renewed;
    }

    @Override
    public StepPlan extending(WorkTask task, Instant now, Instant due) {
        Instant old = Objects.requireNonNull(task.due());
        WorkingCalendar calendar = calendars.of(task);
        Instant again = calendars
                .limit(task, now)
                .map(limit -> StepTimers.stretched(calendar, now, limit.warning(), limit.deadline(), due))
                .orElse(null);
        return plan(task, due, at -> at.isBefore(old) ? StepTimers.stretched(calendar, now, at, old, due) : due, again);
    }

    @Override
    public StepPlan carrying(WorkTask task, Instant from, Instant to) {
        WorkingCalendar calendar = calendars.of(task);
        UnaryOperator<Instant> carried = at -> calendar.plus(to, calendar.between(from, at));
        return plan(task, carried.apply(Objects.requireNonNull(task.due())), carried, null);
    }

    @Override
    public Optional<StepPlan> renewing(WorkTask task, Instant now, StepAgreements.Agreed agreed) {
        return renewed.of(task, now, agreed);
    }

    /** @param again when those are warned who have been warned already; null when they are not */
    private StepPlan plan(WorkTask task, Instant newDue, UnaryOperator<Instant> to, @Nullable Instant again) {
        List<StepPlan.Timer> moved =
                new ArrayList<>(calendars.isShared(task) ? shared.moved(task, newDue, null) : own(task, to));
        if (again != null) {
            timers.gone(task).stream()
                    .filter(activity -> calendars.isOfTheStep(task, activity))
                    .map(activity -> new StepPlan.Timer(
                            activity, null, null, calendars.isWarning(task, activity) ? again : newDue))
                    .forEach(moved::add);
        }
        Optional<StepPlan.Timer> warning = moved.stream()
                .filter(timer -> calendars.isWarning(task, timer.activity()))
                .findFirst();
        return new StepPlan(
                task,
                Objects.requireNonNull(task.due()),
                newDue,
                warning.map(StepPlan.Timer::from).orElse(null),
                warning.map(StepPlan.Timer::to).orElse(null),
                List.copyOf(moved));
    }

    private List<StepPlan.Timer> own(WorkTask task, UnaryOperator<Instant> to) {
        return timers.of(task).stream()
                .filter(timer -> calendars.isOfTheStep(task, timer.activity()))
                .map(timer -> timer.moved(to.apply(timer.at())))
                .toList();
    }

    @Override
    public void apply(StepPlan plan) {
        Map<String, Instant> again = new HashMap<>();
        List<StepPlan.Timer> moved = calendars.isShared(plan.task()) ? shared.moved(plan) : plan.timers();
        moved.forEach(timer -> {
            if (timer.job() == null) {
                again.put(timer.activity(), timer.to());
            } else if (management.createJobQuery().jobId(timer.job()).count() == 1) {
                management.setJobDuedate(timer.job(), Date.from(timer.to()));
            }
        });
        Task known = known(plan.task());
        if (!again.isEmpty()) {
            timers.again(plan.task(), again);
        }
        known.setDueDate(Date.from(plan.newDue()));
        tasks.saveTask(known);
    }

    @Override
    public Duration left(WorkTask task, Instant now) {
        return calendars.of(task).between(now, Objects.requireNonNull(task.due()));
    }

    @Override
    public Optional<Instant> limit(WorkTask task, String urgency, Instant start) {
        return calendars.deadline(task, urgency, start);
    }

    @Override
    public void standStill(WorkTask task, @Nullable Instant until) {
        Task known = known(task);
        known.setFollowUpDate(until == null ? null : Date.from(until));
        tasks.saveTask(known);
    }

    private Task known(WorkTask task) {
        return tasks.createTaskQuery().taskId(task.id()).singleResult();
    }
}
