package org.tongxin.extension;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/**
 * More time for a step: its handler asks a supervisor for a later deadline (延期). Only before the deadline, and only who has the task; everything is in the
 * case's timeline.
 */
@Service
@Transactional
public class MoreTime {

    private final WorkTasks tasks;
    private final Workflow workflow;
    private final CaseFiles cases;
    private final StepTimes times;
    private final ExtensionStore store;
    private final ExtensionTimeline timeline;
    private final TimeRules rules;

    MoreTime(
            WorkTasks tasks,
            Workflow workflow,
            CaseFiles cases,
            StepTimes times,
            ExtensionStore store,
            ExtensionTimeline timeline,
            TimeRules rules) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.cases = cases;
        this.times = times;
        this.store = store;
        this.timeline = timeline;
        this.rules = rules;
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
        Instant due = rules.dueAhead(task);
        Instant wanted = later(task, until);
        String why = TimeRules.reason(reason);
        long request = store.ask(task, due, person, rules.now(), wanted, why);
        timeline.record(task.number(), person, "extension-asked", task.step(), task.stepName(), wanted, why);
        workflow.start(
                TimeRules.PROCESS,
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
     * What granting would do.
     *
     * @throws Refused as {@link #ask}
     */
    @Transactional(readOnly = true)
    public StepPlan asking(String taskId, String person, Instant until) {
        WorkTask task = own(taskId, person);
        return times.extending(task, rules.now(), later(task, until));
    }

    /** The supervisor who decides may not see a confidential case, so nobody asks for one. */
    @Transactional(readOnly = true)
    public boolean mayAsk(WorkTask task) {
        return cases.find(task.number()).filter(file -> !file.confidential()).isPresent();
    }

    /** Whether the person has the task, or stands in for who has it. */
    public boolean mine(WorkTask task, Person person) {
        return tasks.mine(task, person.name());
    }

    /** The request that waits for the supervisor. */
    @Transactional(readOnly = true)
    public Optional<ExtensionRequest> waiting(String taskId) {
        return store.openRequest(taskId);
    }

    /** Whether more time can be asked for at all: not for the decision about more time. */
    public boolean possible(WorkTask task) {
        return TimeRules.possible(task);
    }

    private WorkTask own(String taskId, String person) {
        WorkTask task = tasks.open(taskId, person);
        if (!tasks.mine(task, person)) {
            throw new AccessDeniedException("Only who has the task may ask for more time");
        }
        if (!possible(task)) {
            throw new Refused("extension.itself");
        }
        return task;
    }

    /** The time asked for, when it is later than the deadline and that has not passed. */
    private Instant later(WorkTask task, Instant until) {
        Instant due = rules.dueAhead(task);
        if (!until.truncatedTo(ChronoUnit.SECONDS).isAfter(due)) {
            throw new Refused("extension.not-later", timeline.exact(due));
        }
        return rules.ahead(until);
    }
}
