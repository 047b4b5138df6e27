package org.tongxin.modeling.dryrun.process;

import org.springframework.stereotype.Component;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;

/** Who does a step in a rehearsal: whoever has it, otherwise the first of those who could; where nobody could, whoever watches. */
@Component
class Actors {

    private final Organization organization;
    private final CurrentPerson current;

    Actors(Organization organization, CurrentPerson current) {
        this.organization = organization;
        this.current = current;
    }

    String of(WorkTask task) {
        String assignee = task.assignee();
        return assignee != null
                ? assignee
                : task.groups().stream()
                        .sorted()
                        .flatMap(group -> organization.holders(RoleAt.parse(group)).stream())
                        .map(Person::name)
                        .findFirst()
                        .orElseGet(() -> current.get().name());
    }
}
