package org.tongxin.extension;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * 挂起: the clock of a step stands still while something is missing that nobody who works on it controls. Whoever has the task may stop it, and whoever
 * supervises its case; only before the deadline.
 */
@Service
@Transactional
public class Pauses {

    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final StepTimes times;
    private final ExtensionStore store;
    private final ExtensionTimeline timeline;
    private final TimeRules rules;
    private final ApplicationEventPublisher events;

    Pauses(
            WorkTasks tasks,
            CaseFiles cases,
            StepTimes times,
            ExtensionStore store,
            ExtensionTimeline timeline,
            TimeRules rules,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.cases = cases;
        this.times = times;
        this.store = store;
        this.timeline = timeline;
        this.rules = rules;
        this.events = events;
    }

    /** What {@link #pause} would do. */
    @Transactional(readOnly = true)
    public StepPlan pausing(String taskId, String person, Instant until) {
        WorkTask task = allowed(taskId, person);
        rules.dueAhead(task);
        return times.carrying(task, rules.now(), rules.ahead(until));
    }

    /** How much of the step's limit is left, in the time in which it counts; what a pause keeps. */
    @Transactional(readOnly = true)
    public Duration left(String taskId, String person) {
        WorkTask task = allowed(taskId, person);
        Instant from = store.pausedAt(taskId, rules.now()).map(StepPause::until).orElseGet(rules::now);
        return task.due() == null ? Duration.ZERO : times.left(task, from);
    }

    /**
     * Stops the clock of the step until then; it goes on by itself, with what was left of the limit. The case's own deadline moves as far.
     *
     * @throws AccessDeniedException when the person neither has the task nor supervises its case
     * @throws Refused when the deadline has passed, {@code until} is not in the future, no reason is given, or the clock stands still already
     */
    public void pause(String taskId, String person, Instant until, String reason) {
        WorkTask task = allowed(taskId, person);
        rules.dueAhead(task);
        Instant end = rules.ahead(until);
        String why = TimeRules.reason(reason);
        Instant now = rules.now();
        store.pause(task, person, now, end, why);
        times.apply(times.carrying(task, now, end));
        times.standStill(task, end);
        moveCase(task, Duration.between(now, end));
        timeline.record(task.number(), person, "paused", task.step(), task.stepName(), end, why);
        tell(task, person, "paused");
    }

    /** What {@link #resume} would do. */
    @Transactional(readOnly = true)
    public StepPlan resuming(String taskId, String person) {
        WorkTask task = allowed(taskId, person);
        StepPause pause = store.pausedAt(taskId, rules.now()).orElseThrow(() -> new Refused("extension.not-paused"));
        return times.carrying(task, pause.until(), rules.now());
    }

    /**
     * Lets the clock go on before the announced end.
     *
     * @param reason may be empty only for who has the task
     * @throws AccessDeniedException when the person neither has the task nor supervises its case
     * @throws Refused when it does not stand still, or a supervisor gives no reason
     */
    public void resume(String taskId, String person, String reason) {
        WorkTask task = allowed(taskId, person);
        String why = person.equals(task.assignee()) && reason.isBlank() ? null : TimeRules.reason(reason);
        Instant now = rules.now();
        StepPause pause = store.pausedAt(taskId, now).orElseThrow(() -> new Refused("extension.not-paused"));
        if (!store.endPause(taskId, now)) {
            throw new Refused("extension.not-paused");
        }
        times.apply(times.carrying(task, pause.until(), now));
        times.standStill(task, null);
        moveCase(task, Duration.between(pause.until(), now));
        timeline.record(task.number(), person, "resumed", task.step(), task.stepName(), null, why);
        tell(task, person, "resumed");
    }

    /** Whether the task's clock can be stopped at all: not of the decision about more time. */
    public static boolean possible(WorkTask task) {
        return TimeRules.possible(task);
    }

    /** The pause in which the task's clock stands still now. */
    @Transactional(readOnly = true)
    public Optional<StepPause> standing(String taskId) {
        return store.pausedAt(taskId, rules.now());
    }

    private void moveCase(WorkTask task, Duration by) {
        cases.find(task.number()).map(file -> file.dueAt()).ifPresent(due -> cases.setDue(task.number(), due.plus(by)));
    }

    private WorkTask allowed(String taskId, String person) {
        WorkTask task = tasks.find(taskId)
                .filter(found -> rules.supervises(person, found))
                .orElseGet(() -> opened(taskId, person));
        if (!tasks.mine(task, person) && !rules.supervises(person, task)) {
            throw new AccessDeniedException("Only who has the task or supervises it may stop its clock");
        }
        if (!TimeRules.possible(task)) {
            throw new Refused("extension.itself");
        }
        return task;
    }

    /** A supervisor, too, is told that a task is gone, and not that it is none of theirs. */
    private WorkTask opened(String taskId, String person) {
        if (tasks.find(taskId).isEmpty() && rules.supervises(person)) {
            throw new Refused("task.gone");
        }
        return tasks.open(taskId, person);
    }

    /** Whoever has the task is told when somebody else has done it. */
    private void tell(WorkTask task, String person, String kind) {
        if (task.assignee() != null && !task.assignee().equals(person)) {
            events.publishEvent(new NoticeRaised(
                    task.number(), kind, task.step(), task.stepName(), Set.of(task.assignee()), Set.of()));
        }
    }
}
