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
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepAgreements;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;

/** The due date of the engine's task and the timers on its border, which wait in the same execution. */
@Component
class EngineStepTimes implements StepTimes {

    private final TaskService tasks;
    private final ManagementService management;
    private final StepCalendar calendars;
    private final WarningTimers warnings;
    private final RenewedStep renewed;

    EngineStepTimes(
            TaskService tasks,
            ManagementService management,
            StepCalendar calendars,
            WarningTimers warnings,
            RenewedStep renewed) {
        this.renewed = renewed;
        this.tasks = tasks;
        this.management = management;
        this.calendars = calendars;
        this.warnings = warnings;
    }

    @Override
    public StepPlan extending(WorkTask task, Instant now, Instant due) {
        Instant old = Objects.requireNonNull(task.due());
        WorkingCalendar calendar = calendars.of(task);
        Instant again = calendars
                .limit(task, now)
                .map(limit -> stretched(calendar, now, limit.warning(), limit.deadline(), due))
                .orElse(null);
        return plan(task, due, at -> at.isBefore(old) ? stretched(calendar, now, at, old, due) : due, again);
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
        String execution = known(task).getExecutionId();
        List<StepPlan.Timer> timers = new ArrayList<>();
        Instant warning = null;
        Instant newWarning = null;
        for (Job job :
                management.createJobQuery().timers().executionId(execution).list()) {
            String activity = activity(job);
            if (calendars.isOfTheStep(task, activity)) {
                Instant at = job.getDuedate().toInstant();
                Instant then = to.apply(at);
                timers.add(new StepPlan.Timer(activity, job.getId(), at, then));
                if (calendars.isWarning(task, activity)) {
                    warning = at;
                    newWarning = then;
                }
            }
        }
        if (again != null) {
            for (String activity : warnings.gone(execution)) {
                if (calendars.isWarning(task, activity)) {
                    timers.add(new StepPlan.Timer(activity, null, null, again));
                    newWarning = again;
                } else if (calendars.isOfTheStep(task, activity)) {
                    timers.add(new StepPlan.Timer(activity, null, null, newDue));
                }
            }
        }
        return new StepPlan(task, Objects.requireNonNull(task.due()), newDue, warning, newWarning, List.copyOf(timers));
    }

    @Override
    public void apply(StepPlan plan) {
        Map<String, Instant> again = new HashMap<>();
        plan.timers().forEach(timer -> {
            if (timer.job() == null) {
                again.put(timer.activity(), timer.to());
            } else if (management.createJobQuery().jobId(timer.job()).count() == 1) {
                management.setJobDuedate(timer.job(), Date.from(timer.to()));
            }
        });
        Task known = known(plan.task());
        if (!again.isEmpty()) {
            warnings.again(renewed.scope(plan.task()), again);
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

    /** Where nothing of the old limit was left to work in, the share is taken of the time by the clock; what should have been by now is now. */
    private static Instant stretched(WorkingCalendar calendar, Instant now, Instant at, Instant old, Instant due) {
        if (!old.isAfter(now)) {
            return now;
        }
        Duration before = calendar.between(now, old);
        if (before.isZero()) {
            return stretched(WorkingCalendar.CALENDAR_TIME, now, at, old, due);
        }
        double share = (double) calendar.between(now, at).toSeconds() / before.toSeconds();
        return calendar.plus(
                now, Duration.ofSeconds(Math.round(calendar.between(now, due).toSeconds() * share)));
    }

    private Task known(WorkTask task) {
        return tasks.createTaskQuery().taskId(task.id()).singleResult();
    }

    private String activity(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
