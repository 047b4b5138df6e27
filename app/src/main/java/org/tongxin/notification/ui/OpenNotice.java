package org.tongxin.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTasks;

/** Where a notice leads, from the bell as from a mail: it is read then, and the task opens, or the case when the task is done or another's. */
@Route("notices/open/:id")
@PermitAll
class OpenNotice extends Div implements BeforeEnterObserver {

    private final Notices notices;
    private final WorkTasks tasks;
    private final CurrentPerson current;

    OpenNotice(Notices notices, WorkTasks tasks, CurrentPerson current) {
        this.notices = notices;
        this.tasks = tasks;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = current.get();
        Optional<Notice> notice = event.getRouteParameters()
                .get("id")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> notices.open(person, Long.parseLong(id)));
        if (notice.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            Location target = new Location(target(person, notice.get()));
            event.forwardTo(target.getPath(), target.getQueryParameters());
        }
    }

    private String target(Person person, Notice notice) {
        String task = notice.taskId();
        if (task != null && mayOpen(task, person)) {
            return "inbox/" + task;
        }
        return notice.target();
    }

    private boolean mayOpen(String task, Person person) {
        try {
            tasks.open(task, person.name());
            return true;
        } catch (AccessDeniedException | Refused other) {
            return false;
        }
    }
}
