package org.tongxin.supervision;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** The tasks that a supervisor may do something about: the same that the list shows. */
@Component
class SupervisedWork {

    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final SupervisedUnits scope;

    SupervisedWork(WorkTasks tasks, CaseFiles cases, SupervisedUnits scope) {
        this.tasks = tasks;
        this.cases = cases;
        this.scope = scope;
    }

    /**
     * @throws AccessDeniedException when the person supervises nothing
     */
    void requireSupervisor(Person person) {
        scope.units(person);
    }

    /**
     * The open task.
     *
     * @throws AccessDeniedException when the person supervises nothing, or not the unit of its case
     * @throws Refused {@code task.gone}
     */
    WorkTask open(Person person, String taskId) {
        requireSupervisor(person);
        WorkTask task = tasks.find(taskId).orElseThrow(() -> new Refused("task.gone"));
        boolean covered = cases.find(task.number())
                .filter(file -> scope.covers(person, file.unit()))
                .isPresent();
        if (!covered) {
            throw new AccessDeniedException("Does not supervise this task");
        }
        return task;
    }

    /** Null when nothing was said. */
    static @Nullable String stripped(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.strip().length() > Urging.LONGEST_REASON) {
            throw new Refused("supervision.reason.long", Urging.LONGEST_REASON);
        }
        return reason.strip();
    }

    /** @throws Refused {@code supervision.reason} when nothing was said, {@code supervision.reason.long} */
    static String required(@Nullable String reason) {
        String why = stripped(reason);
        if (why == null) {
            throw new Refused("supervision.reason");
        }
        return why;
    }
}
