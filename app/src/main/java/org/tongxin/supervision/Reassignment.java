package org.tongxin.supervision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** 改派: a supervisor gives a task to somebody in its groups, or to another unit of the same kind. Those who had it and those who get it are told. */
@Service
@Transactional
public class Reassignment {

    private final SupervisedWork work;
    private final OtherUnits otherUnits;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    Reassignment(
            SupervisedWork work,
            OtherUnits otherUnits,
            WorkTasks tasks,
            CaseFiles cases,
            Organization organization,
            ApplicationEventPublisher events) {
        this.work = work;
        this.otherUnits = otherUnits;
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

    /** The units that one of the tasks could go to, by name. */
    @Transactional(readOnly = true)
    public List<Unit> units(Person person, Collection<SupervisedTask> chosen) {
        work.requireSupervisor(person);
        return chosen.stream()
                .flatMap(task -> otherUnits.of(person, task.groups()).stream())
                .distinct()
                .sorted(Comparator.comparing(Unit::name))
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
        WorkTask task = visible(person, taskId);
        if (to.name().equals(task.assignee())) {
            throw new Refused("supervision.reassign.same", to.displayName());
        }
        if (to.groups().stream().noneMatch(task.groups()::contains)) {
            throw new Refused("task.not-a-colleague", to.displayName());
        }
        return task;
    }

    /**
     * Says whether {@link #reassign(Person, String, Unit, String)} would do it.
     *
     * @throws Refused as for a person; {@code supervision.reassign.unit} when the task cannot go to that unit
     */
    @Transactional(readOnly = true)
    public WorkTask check(Person person, String taskId, Unit to) {
        WorkTask task = visible(person, taskId);
        if (otherUnits.of(person, task.groups()).stream()
                .noneMatch(unit -> unit.code().equals(to.code()))) {
            throw new Refused("supervision.reassign.unit", to.name());
        }
        return task;
    }

    /**
     * Gives the task to somebody else.
     *
     * @throws Refused as {@link #check}; {@code supervision.reason} when no reason is given, {@code task.changed} when somebody did something with the
     *     task at the same instant
     */
    public Assigned reassign(Person person, String taskId, Person to, @Nullable String reason) {
        WorkTask task = check(person, taskId, to);
        tasks.reassign(taskId, person.name(), to.name(), SupervisedWork.required(reason));
        tell(task, "reassigned", to.name(), null);
        return new Assigned(taskId, task.assignee(), to.name(), null, null);
    }

    /**
     * Gives the task to those who hold the same role at another unit; nobody has it then.
     *
     * @throws Refused as {@link #check(Person, String, Unit)}; {@code supervision.reason}, {@code task.changed}
     */
    public Assigned reassign(Person person, String taskId, Unit to, @Nullable String reason) {
        WorkTask task = check(person, taskId, to);
        RoleAt from = otherUnits.acting(task.groups()).orElseThrow();
        RoleAt then = new RoleAt(from.role(), to.code());
        tasks.regroup(taskId, person.name(), from.group(), then.group(), SupervisedWork.required(reason));
        tell(task, "reassigned", null, then.group());
        return new Assigned(taskId, task.assignee(), null, from.group(), then.group());
    }

    /**
     * Takes a change of hands back.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone}, {@code supervision.undo.late} when somebody else has it by now
     */
    public void undo(Person person, Assigned done) {
        WorkTask task = work.open(person, done.taskId());
        boolean still = Objects.equals(task.assignee(), done.to())
                && (done.toGroup() == null || task.groups().contains(done.toGroup()));
        if (!still) {
            throw new Refused("supervision.undo.late");
        }
        if (done.fromGroup() != null && done.toGroup() != null) {
            tasks.regroup(done.taskId(), person.name(), done.toGroup(), done.fromGroup(), null);
        }
        tasks.putBack(done.taskId(), person.name(), done.from());
        tell(task, "assignment-undone", done.from(), done.from() == null ? done.fromGroup() : null);
    }

    private WorkTask visible(Person person, String taskId) {
        WorkTask task = work.open(person, taskId);
        if (!cases.maySee(person, task.number())) {
            throw new Refused("supervision.reassign.confidential");
        }
        return task;
    }

    /** Whoever had it and whoever has it now. */
    private void tell(WorkTask task, String kind, @Nullable String to, @Nullable String group) {
        Set<String> users = new HashSet<>();
        if (task.assignee() != null) {
            users.add(task.assignee());
        }
        if (to != null) {
            users.add(to);
        }
        events.publishEvent(new NoticeRaised(
                task.number(), kind, task.step(), task.stepName(), users, group == null ? Set.of() : Set.of(group)));
    }
}
