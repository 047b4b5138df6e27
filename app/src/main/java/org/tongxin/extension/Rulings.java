package org.tongxin.extension;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** 审批延期: whoever supervises a case decides about more time for its steps, also when the question lies with another supervisor. */
@Service
@Transactional
public class Rulings {

    private final ExtensionStore store;
    private final WorkTasks tasks;
    private final StepTimes times;
    private final TimeRules rules;

    Rulings(ExtensionStore store, WorkTasks tasks, StepTimes times, TimeRules rules) {
        this.store = store;
        this.tasks = tasks;
        this.times = times;
        this.rules = rules;
    }

    /**
     * A request that waits, and what granting it would do.
     *
     * @param effect empty when the step is over
     */
    public record Question(ExtensionRequest request, Optional<StepPlan> effect) {}

    /** The request that waits for an answer: about this task, or that this task is to answer. */
    @Transactional(readOnly = true)
    public Optional<ExtensionRequest> waiting(WorkTask task) {
        return (TimeRules.possible(task)
                        ? store.openRequest(task.id())
                        : Optional.ofNullable(tasks.variables(task.id()).get("request"))
                                .flatMap(id -> store.request(((Number) id).longValue())))
                .filter(request -> request.outcome() == null);
    }

    /** The same for everybody who sees the task, with what granting would do. */
    @Transactional(readOnly = true)
    public Optional<Question> question(WorkTask task) {
        return waiting(task)
                .map(request -> new Question(
                        request,
                        tasks.find(request.taskId())
                                .filter(step -> step.due() != null)
                                .map(step -> times.extending(step, rules.now(), request.until()))));
    }

    /**
     * Decides, in the place of whoever the question was put to.
     *
     * @param reason why not; not asked for when more time is granted
     * @throws AccessDeniedException when the person does not supervise the case
     * @throws Refused {@code extension.decided} when somebody else was faster, {@code extension.own} for who asked themselves, {@code
     *     extension.reason-missing}, {@code extension.reason-long}
     */
    public void decide(Person person, long requestId, boolean granted, String reason) {
        ExtensionRequest request =
                store.locked(requestId).orElseThrow(() -> new AccessDeniedException("No such request"));
        Optional<WorkTask> decision = tasks.ofCase(request.number()).stream()
                .filter(task -> task.processKey().equals(TimeRules.PROCESS))
                .filter(task -> Long.valueOf(requestId)
                        .equals(tasks.variables(task.id()).get("request")))
                .findFirst();
        if (!decision.map(task -> rules.supervises(person, task)).orElse(true)) {
            throw new AccessDeniedException("Does not supervise this case");
        }
        if (request.outcome() != null || decision.isEmpty()) {
            throw new Refused("extension.decided");
        }
        if (person.name().equals(request.askedBy())) {
            throw new Refused("extension.own");
        }
        Map<String, Object> answer = granted
                ? Map.of("outcome", "granted")
                : Map.of("outcome", "refused", "refuseReason", TimeRules.reason(reason));
        String task = decision.get().id();
        if (!person.name().equals(decision.get().assignee())) {
            tasks.takeOver(task, person.name(), null);
        }
        tasks.complete(task, person.name(), answer);
    }
}
