package org.tongxin.extension.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.extension.StepTimes;
import org.tongxin.workflow.WorkTask;

/** The due date of the engine's task and the timers on its border, which wait in the same execution. */
@Component
class EngineStepTimes implements StepTimes {

    private final TaskService tasks;
    private final ManagementService management;
    private final StepCalendar calendars;
    private final WarningTimers warnings;

    EngineStepTimes(TaskService tasks, ManagementService management, StepCalendar calendars, WarningTimers warnings) {
        this.tasks = tasks;
        this.management = management;
        this.calendars = calendars;
        this.warnings = warnings;
    }

    @Override
    public void extend(WorkTask task, Instant now, Instant due) {
        Instant old = Objects.requireNonNull(task.due());
        WorkingCalendar calendar = calendars.of(task);
        move(task, at -> at.isBefore(old) ? stretched(calendar, now, at, old, due) : due);
        Task known = tasks.createTaskQuery().taskId(task.id()).singleResult();
        calendars
                .limit(task, now)
                .ifPresent(limit -> warnings.again(
                        known.getExecutionId(), stretched(calendar, now, limit.warning(), limit.deadline(), due)));
    }

    @Override
    public Instant carry(WorkTask task, Instant from, Instant to) {
        WorkingCalendar calendar = calendars.of(task);
        return move(task, at -> calendar.plus(to, calendar.between(from, at)));
    }

    @Override
    public void standStill(WorkTask task, @Nullable Instant until) {
        Task known = tasks.createTaskQuery().taskId(task.id()).singleResult();
        known.setFollowUpDate(until == null ? null : Date.from(until));
        tasks.saveTask(known);
    }

    /** Where nothing of the old limit was left to work in, the share is taken of the time by the clock. */
    private static Instant stretched(WorkingCalendar calendar, Instant now, Instant at, Instant old, Instant due) {
        Duration before = calendar.between(now, old);
        if (before.isZero()) {
            return stretched(WorkingCalendar.CALENDAR_TIME, now, at, old, due);
        }
        double share = (double) calendar.between(now, at).toSeconds() / before.toSeconds();
        return calendar.plus(
                now, Duration.ofSeconds(Math.round(calendar.between(now, due).toSeconds() * share)));
    }

    private Instant move(WorkTask task, UnaryOperator<Instant> to) {
        Task known = tasks.createTaskQuery().taskId(task.id()).singleResult();
        Instant due = to.apply(known.getDueDate().toInstant());
        management.createJobQuery().timers().executionId(known.getExecutionId()).list().stream()
                .filter(timer -> calendars.isOfTheStep(task, activity(timer)))
                .forEach(timer -> management.setJobDuedate(
                        timer.getId(), Date.from(to.apply(timer.getDuedate().toInstant()))));
        known.setDueDate(Date.from(due));
        tasks.saveTask(known);
        return due;
    }

    private String activity(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
