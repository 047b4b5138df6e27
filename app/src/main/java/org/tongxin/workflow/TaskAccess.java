package org.tongxin.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
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

    TaskAccess(TaskReader reader, Organization organization, CaseFiles cases) {
        this.reader = reader;
        this.organization = organization;
        this.cases = cases;
    }

    /** The task, for its assignee and for those in one of its groups. */
    WorkTask visible(String taskId, String person) {
        return reader.find(taskId)
                .filter(task -> person.equals(task.assignee()) || inGroups(task, person))
                .orElseThrow(() -> absent(taskId, person));
    }

    /** The task with what its case says, for those of them who may see the case: a confidential one has to be claimed first. */
    WorkTask readable(String taskId, String person) {
        WorkTask task = visible(taskId, person);
        boolean mayRead = person.equals(task.assignee())
                || organization
                        .person(person)
                        .filter(known -> cases.maySee(known, task.number()))
                        .isPresent();
        if (!mayRead) {
            throw denied();
        }
        return task;
    }

    /** The task, for its assignee only. */
    WorkTask assigned(String taskId, String person) {
        WorkTask task = visible(taskId, person);
        if (!person.equals(task.assignee())) {
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
