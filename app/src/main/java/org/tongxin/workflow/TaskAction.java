package org.tongxin.workflow;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.tongxin.organization.Person;

/** Something more that people can do with a task. A feature offers it as a bean; the task's page shows what is offered. */
public interface TaskAction {

    /** A message key. */
    String label();

    VaadinIcon icon();

    /** Whether this person can do it with this task now; the service behind it decides again. */
    boolean offered(WorkTask task, Person person);

    /** Asks what it needs, does it, and then calls {@code done}. */
    void start(WorkTask task, Person person, Runnable done);

    /** What everybody who sees the task should know about it, such as that its clock stands still. */
    default Optional<String> note(WorkTask task) {
        return Optional.empty();
    }
}
