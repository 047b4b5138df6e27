package org.tongxin.workflow;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.tongxin.organization.RoleAt;

/** Moves a task from one group to another, with what its process remembers of the unit. */
@Component
class TaskGroups {

    /** Where the case is, which stays. */
    private static final Set<String> PLACE = Set.of("unit", "grid", "estate");

    private final TaskService tasks;

    TaskGroups(TaskService tasks) {
        this.tasks = tasks;
    }

    void move(WorkTask task, RoleAt from, RoleAt to) {
        tasks.setAssignee(task.id(), null);
        tasks.deleteCandidateGroup(task.id(), from.group());
        tasks.addCandidateGroup(task.id(), to.group());
        String before = from.unit().value();
        tasks.getVariables(task.id()).forEach((name, value) -> {
            if (before.equals(value) && !PLACE.contains(name)) {
                tasks.setVariable(task.id(), name, to.unit().value());
            }
        });
    }
}
