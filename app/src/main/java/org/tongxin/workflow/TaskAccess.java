package org.tongxin.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.absence.Deputies;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Who may do what with a task, by role and unit. A refusal never tells whether the task exists. */
@Component
class TaskAccess {

    private final TaskReader reader;
    private final Organization organization;
    private final CaseFiles cases;
    private final Deputies deputies;

    TaskAccess(TaskReader reader, Organization organization, CaseFiles cases, Deputies deputies) {
        this.deputies = deputies;
        this.reader = reader;
        this.organization = organization;
        this.cases = cases;
    }

    /** The task, for its assignee and for those in one of its groups, and whoever stands in for them. */
    WorkTask visible(String taskId, String person) {
        return reader.find(taskId)
                .filter(task -> mine(task, person) || inGroups(task, person) || principal(task, person) != null)
                .orElseThrow(() -> absent(taskId, person));
    }

    /** The task with what its case says, for those of them who may see the case: a confidential one has to be claimed first. */
    WorkTask readable(String taskId, String person) {
        WorkTask task = visible(taskId, person);
        boolean mayRead = mine(task, person) && !hidden(task, person)
                || organization
                        .person(person)
                        .filter(known -> cases.maySee(known, task.number()))
                        .isPresent();
        if (!mayRead) {
            throw denied();
        }
        return task;
    }

    private boolean hidden(WorkTask task, String person) {
        return !person.equals(task.assignee())
                && organization
                        .person(person)
                        .filter(known -> cases.maySee(known, task.number()))
                        .isEmpty();
    }

    /** Whether somebody has the task, or stands in for who has it. */
    boolean mine(WorkTask task, String person) {
        String assignee = task.assignee();
        return assignee != null && (person.equals(assignee) || deputies.standsIn(person, assignee));
    }

    /** For whom the person acts on the task: who has it, or a member of its groups, who is away; null when the person acts in their own place. */
    @Nullable
    String principal(WorkTask task, String person) {
        String assignee = task.assignee();
        if (person.equals(assignee)) {
            return null;
        }
        if (assignee != null && deputies.standsIn(person, assignee)) {
            return assignee;
        }
        return inGroups(task, person) ? null : member(task, person);
    }

    private @Nullable String member(WorkTask task, String person) {
        return deputies.principals(person).stream()
                .filter(away -> away.groups().stream().anyMatch(task.groups()::contains))
                .map(Person::name)
                .findFirst()
                .orElse(null);
    }

    /** The task, for its assignee, or whoever stands in, only. */
    WorkTask assigned(String taskId, String person) {
        WorkTask task = visible(taskId, person);
        if (!mine(task, person) || hidden(task, person)) {
            throw denied();
        }
        return task;
    }

    boolean inGroups(WorkTask task, String person) {
        return organization
                .person(person)
                .map(Person::groups)
                .filter(groups -> groups.stream().anyMatch(task.groups()::contains))
                .isPresent();
    }

    String displayName(@Nullable String person) {
        return person == null
                ? ""
                : organization.person(person).map(Person::displayName).orElse(person);
    }

    /** Whoever could have had the task is told that it is gone; everybody else not even that it existed. */
    private RuntimeException absent(String taskId, String person) {
        boolean open = reader.find(taskId).isPresent();
        Set<String> once = open ? Set.of() : reader.pastGroups(taskId);
        boolean concerned = organization
                .person(person)
                .map(Person::groups)
                .filter(groups -> groups.stream().anyMatch(once::contains))
                .isPresent();
        return concerned ? new Refused("task.gone") : denied();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("No such task for this person");
    }
}
