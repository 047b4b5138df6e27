package org.tongxin.supervision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** 改派: a supervisor gives a task to somebody in its groups. The one who had it and the one who gets it are told. */
@Service
@Transactional
public class Reassignment {

    private final SupervisedWork work;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    Reassignment(
            SupervisedWork work,
            WorkTasks tasks,
            CaseFiles cases,
            Organization organization,
            ApplicationEventPublisher events) {
        this.work = work;
        this.tasks = tasks;
        this.cases = cases;
        this.organization = organization;
        this.events = events;
    }

    /** Everybody who is in a group of one of the tasks, by display name. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Person person, Collection<SupervisedTask> chosen) {
        work.requireSupervisor(person);
        return chosen.stream()
                .flatMap(task -> task.groups().stream())
                .filter(group -> group.contains("@"))
                .distinct()
                .flatMap(group -> organization.holders(RoleAt.parse(group)).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    /**
     * Says whether {@link #reassign} would do it.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone}, {@code supervision.reassign.confidential} when the case is not the person's to see, {@code
     *     supervision.reassign.same}, {@code task.not-a-colleague} with the display name when the other one is in no group of the task
     */
    @Transactional(readOnly = true)
    public WorkTask check(Person person, String taskId, Person to) {
        WorkTask task = work.open(person, taskId);
        if (!cases.maySee(person, task.number())) {
            throw new Refused("supervision.reassign.confidential");
        }
        if (to.name().equals(task.assignee())) {
            throw new Refused("supervision.reassign.same", to.displayName());
        }
        if (to.groups().stream().noneMatch(task.groups()::contains)) {
            throw new Refused("task.not-a-colleague", to.displayName());
        }
        return task;
    }

    /**
     * Gives the task to somebody else.
     *
     * @throws Refused as {@link #check}; {@code supervision.reason} when no reason is given, {@code task.changed} when somebody did something with the
     *     task at the same instant
     */
    public void reassign(Person person, String taskId, Person to, String reason) {
        WorkTask task = check(person, taskId, to);
        String why = SupervisedWork.required(reason);
        tasks.reassign(taskId, person.name(), to.name(), why);
        Set<String> concerned = new HashSet<>(Set.of(to.name()));
        if (task.assignee() != null) {
            concerned.add(task.assignee());
        }
        events.publishEvent(new NoticeRaised(
                task.number(), "reassigned", task.step(), task.stepName(), Set.copyOf(concerned), Set.of()));
    }
}
