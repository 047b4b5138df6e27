package org.tongxin.workflow;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.organization.Person;

/**
 * Something that those who answer for a unit can do about an open task there. A feature offers it as a bean; the supervisors' board and the pages of case
 * and task show what is offered, in the beans' order.
 */
public interface SupervisorAction {

    /** A message key. */
    String label();

    VaadinIcon icon();

    /** Whether it can be done to this task now; whether the person may is decided by the service behind it. */
    boolean offered(WorkTask task, Person person);

    /**
     * Asks what it needs, does it, and then calls {@code done}.
     *
     * @throws org.tongxin.common.Refused when it cannot even be asked
     * @throws org.springframework.security.access.AccessDeniedException when the person does not supervise the task
     */
    void start(WorkTask task, Person person, Runnable done);
}
