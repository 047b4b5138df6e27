package org.tongxin.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** 接手: a supervisor does a task in person, whoever had it. */
@Service
@Transactional
public class TakingOver {

    private final SupervisedWork work;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    TakingOver(SupervisedWork work, WorkTasks tasks, CaseFiles cases, ApplicationEventPublisher events) {
        this.work = work;
        this.tasks = tasks;
        this.cases = cases;
        this.events = events;
    }

    /**
     * The task is the supervisor's from now on; who had it is told.
     *
     * @return what {@link Reassignment#undo} takes back
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone}, {@code supervision.take.confidential}, {@code supervision.take.own}, {@code supervision.reason} when somebody has it
     *     and no reason is given, {@code task.changed}
     */
    public Assigned takeOver(Person person, String taskId, @Nullable String reason) {
        WorkTask task = work.open(person, taskId);
        if (!cases.maySee(person, task.number())) {
            throw new Refused("supervision.take.confidential");
        }
        String before = task.assignee();
        if (person.name().equals(before)) {
            throw new Refused("supervision.take.own");
        }
        String why = before == null ? SupervisedWork.stripped(reason) : SupervisedWork.required(reason);
        tasks.takeOver(taskId, person.name(), why);
        if (before != null) {
            events.publishEvent(new NoticeRaised(
                    task.number(), "taken-over", task.step(), task.stepName(), Set.of(before), Set.of()));
        }
        return new Assigned(taskId, before, person.name(), null, null);
    }
}
