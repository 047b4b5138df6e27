package org.tongxin.property;

import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Refused;
import org.tongxin.common.Sends;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** 申请入户: who works on a case without seeing whose it is asks to come by. */
@Service
@Transactional
@Sends(Visits.ASKED)
public class Visits {

    static final String ASKED = "Message_VisitAsked";
    private static final String ANSWER = "Task_Release";
    private static final int REASON = 1_000;

    private final CaseFiles cases;
    private final WorkTasks tasks;
    private final Workflow workflow;
    private final Clock clock;

    Visits(CaseFiles cases, WorkTasks tasks, Workflow workflow, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Whether the person, who has this task, can ask now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(WorkTask task, Person person) {
        return person.name().equals(task.assignee())
                && workflow.awaits(ASKED, task.number())
                && !waiting(task)
                && !cases.mayReveal(person, task.number());
    }

    /** Whether an answer is outstanding. */
    @Transactional(readOnly = true)
    public boolean waiting(WorkTask task) {
        return task.processKey().equals("property")
                && tasks.ofCase(task.number()).stream()
                        .anyMatch(open -> open.step().equals(ANSWER));
    }

    /**
     * Asks the grid branch for the contact.
     *
     * @throws Refused when there is no reason, or this is not asked now
     * @throws AccessDeniedException when the person does not have the task
     */
    public void ask(String taskId, Person person, String reason) {
        WorkTask task = tasks.open(taskId, person.name());
        if (!person.name().equals(task.assignee())) {
            throw new AccessDeniedException("Not this person's task");
        }
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refused("property.visit.reason-missing");
        }
        if (why.length() > REASON) {
            throw new Refused("case.too-long", "case.field.reason", REASON, why.length());
        }
        if (!mayAsk(task, person) || !workflow.correlate(ASKED, task.number(), Map.of())) {
            throw new Refused("property.visit.not-now");
        }
        cases.update(task.number(), Map.of("visitReason", why));
        cases.record(
                task.number(),
                new TimelineEntry(
                        clock.instant(),
                        person.name(),
                        "property.visit-asked",
                        task.step(),
                        task.stepName(),
                        null,
                        why,
                        false));
    }
}
