package org.tongxin.extension;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/**
 * More time for a step: its handler asks a supervisor for a later deadline (延期), or stops its clock (挂起) while something outside their control is
 * missing. Both only before the deadline, and only for who has the task; everything is in the case's timeline.
 */
@Service
@Transactional
public class MoreTime {

    static final int LONGEST_REASON = 500;
    private static final String PROCESS = "extension";
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final WorkTasks tasks;
    private final Workflow workflow;
    private final CaseFiles cases;
    private final StepTimes times;
    private final ExtensionStore store;
    private final ExtensionTimeline timeline;
    private final Clock clock;

    MoreTime(
            WorkTasks tasks,
            Workflow workflow,
            CaseFiles cases,
            StepTimes times,
            ExtensionStore store,
            ExtensionTimeline timeline,
            Clock clock) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.cases = cases;
        this.times = times;
        this.store = store;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Asks the supervisor for a later deadline. The supervisor decides by completing a task; until then, and if nobody decides in time, the deadline stays.
     *
     * @throws Refused when the deadline has passed, {@code until} is not later than it, no reason is given, the case is confidential, or a request is waiting already
     */
    public void ask(String taskId, String person, Instant until, String reason) {
        WorkTask task = own(taskId, person);
        if (!mayAsk(task)) {
            throw new Refused("extension.confidential");
        }
        Instant due = dueAhead(task);
        Instant wanted = until.truncatedTo(ChronoUnit.SECONDS);
        if (!wanted.isAfter(due)) {
            throw new Refused("extension.not-later", timeline.exact(due));
        }
        String why = checked(wanted, reason);
        long request = store.ask(task, due, person, now(), wanted, why);
        timeline.record(task.number(), person, "extension-asked", task.step(), task.stepName(), wanted, why);
        workflow.start(
                PROCESS,
                task.number(),
                Map.of(
                        "request", request,
                        "taskId", task.id(),
                        "step", task.stepName(),
                        "askedBy", person,
                        "currentDeadline", timeline.exact(due),
                        "requestedDeadline", timeline.exact(wanted)));
    }

    /**
     * Stops the clock of the step until then; it goes on by itself, with what was left of the limit. The case's own deadline moves as far.
     *
     * @throws Refused when the deadline has passed, {@code until} is not in the future, no reason is given, or the clock stands still already
     */
    public void pause(String taskId, String person, Instant until, String reason) {
        WorkTask task = own(taskId, person);
        dueAhead(task);
        Instant end = until.truncatedTo(ChronoUnit.SECONDS);
        String why = checked(end, reason);
        Instant now = now();
        store.pause(task, person, now, end, why);
        times.carry(task, now, end);
        times.standStill(task, end);
        moveCase(task, Duration.between(now, end));
        timeline.record(task.number(), person, "paused", task.step(), task.stepName(), end, why);
    }

    /**
     * Lets the clock go on before the announced end.
     *
     * @throws Refused when it does not stand still
     */
    public void resume(String taskId, String person) {
        WorkTask task = own(taskId, person);
        Instant now = now();
        StepPause pause = store.pausedAt(taskId, now).orElseThrow(() -> new Refused("extension.not-paused"));
        if (!store.endPause(taskId, now)) {
            throw new Refused("extension.not-paused");
        }
        times.carry(task, pause.until(), now);
        times.standStill(task, null);
        moveCase(task, Duration.between(pause.until(), now));
        timeline.record(task.number(), person, "resumed", task.step(), task.stepName(), null, null);
    }

    /** The supervisor who decides may not see a confidential case, so nobody asks for one. */
    @Transactional(readOnly = true)
    public boolean mayAsk(WorkTask task) {
        return cases.find(task.number()).filter(file -> !file.confidential()).isPresent();
    }

    /** The pause in which the task's clock stands still now. */
    @Transactional(readOnly = true)
    public Optional<StepPause> pause(String taskId) {
        return store.pausedAt(taskId, now());
    }

    /** The request that waits for the supervisor. */
    @Transactional(readOnly = true)
    public Optional<ExtensionRequest> waiting(String taskId) {
        return store.openRequest(taskId);
    }

    /** Whether more time can be asked for at all: not for the decision about more time. */
    public boolean possible(WorkTask task) {
        return !task.processKey().equals(PROCESS);
    }

    private void moveCase(WorkTask task, Duration by) {
        cases.find(task.number()).map(file -> file.dueAt()).ifPresent(due -> cases.setDue(task.number(), due.plus(by)));
    }

    private WorkTask own(String taskId, String person) {
        WorkTask task = tasks.open(taskId, person);
        if (!person.equals(task.assignee())) {
            throw new AccessDeniedException("Only who has the task may ask for more time");
        }
        if (!possible(task)) {
            throw new Refused("extension.itself");
        }
        return task;
    }

    private Instant dueAhead(WorkTask task) {
        Instant due = task.due();
        if (due == null) {
            throw new Refused("extension.no-deadline");
        }
        if (!due.isAfter(now())) {
            throw new Refused("extension.too-late");
        }
        return due;
    }

    private String checked(Instant until, String reason) {
        if (!until.isAfter(now())) {
            throw new Refused("extension.past");
        }
        if (until.isAfter(now().plus(FARTHEST))) {
            throw new Refused("extension.too-far");
        }
        if (reason.isBlank()) {
            throw new Refused("extension.reason-missing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refused("extension.reason-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
