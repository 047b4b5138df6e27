package org.tongxin.workflow.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepAgreements.Agreed;
import org.tongxin.workflow.StepAgreements.Stood;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;

/** A running step under the limits table as it is now. */
@Component
class RenewedStep {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final StepCalendar calendars;
    private final WarningTimers warnings;

    RenewedStep(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            StepCalendar calendars,
            WarningTimers warnings) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.calendars = calendars;
        this.warnings = warnings;
    }

    Optional<StepPlan> of(WorkTask task, Instant now, Agreed agreed) {
        Instant old = task.due();
        Instant begun =
                agreed.from() == null || agreed.from().isBefore(task.created()) ? task.created() : agreed.from();
        return old == null
                ? Optional.empty()
                : calendars
                        .current(task, begun.truncatedTo(ChronoUnit.SECONDS), now)
                        .map(due -> plan(task, old, due, now, agreed));
    }

    private StepPlan plan(WorkTask task, Instant old, Deadlines.Due limit, Instant now, Agreed agreed) {
        WorkingCalendar calendar = calendars.of(task);
        Instant counted = carried(calendar, limit.deadline(), agreed.stood());
        boolean kept = counted.equals(old) || agreed.granted() && counted.isBefore(old);
        return kept
                ? new StepPlan(task, old, old, null, null, List.of())
                : moved(task, old, counted, carried(calendar, limit.warning(), agreed.stood()), now);
    }

    private static Instant carried(WorkingCalendar calendar, Instant at, List<Stood> stood) {
        Instant carried = at;
        for (Stood pause : stood) {
            if (pause.since().isBefore(carried)) {
                carried = calendar.plus(pause.until(), calendar.between(pause.since(), carried));
            }
        }
        return carried;
    }

    private StepPlan moved(WorkTask task, Instant old, Instant due, Instant warnAt, Instant now) {
        String scope = scope(task);
        List<StepPlan.Timer> timers = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        Instant warning = null;
        for (Job job : management.createJobQuery().timers().executionId(scope).list()) {
            String activity = activity(job);
            waiting.add(activity);
            Instant to = to(task, activity, due, warnAt);
            if (to != null) {
                Instant from = job.getDuedate().toInstant();
                timers.add(new StepPlan.Timer(activity, job.getId(), from, to));
                warning = calendars.isWarning(task, activity) ? from : warning;
            }
        }
        for (String activity : warnings.gone(scope)) {
            Instant to = to(task, activity, due, warnAt);
            if (!waiting.contains(activity) && to != null && to.isAfter(now)) {
                timers.add(new StepPlan.Timer(activity, null, null, to));
            }
        }
        boolean warns = timers.stream().anyMatch(timer -> calendars.isWarning(task, timer.activity()));
        return new StepPlan(task, old, due, warning, warns ? warnAt : null, List.copyOf(timers));
    }

    private @Nullable Instant to(WorkTask task, String timer, Instant due, Instant warnAt) {
        return calendars.isWarning(task, timer) ? warnAt : calendars.isDeadline(task, timer) ? due : null;
    }

    /** Where the step's timers wait: with the task, or with all tasks of the step together. */
    String scope(WorkTask task) {
        String execution =
                tasks.createTaskQuery().taskId(task.id()).singleResult().getExecutionId();
        if (!calendars.isShared(task)) {
            return execution;
        }
        var own = (ExecutionEntity)
                runtime.createExecutionQuery().executionId(execution).singleResult();
        return Objects.requireNonNull(own.getParentId());
    }

    private String activity(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
