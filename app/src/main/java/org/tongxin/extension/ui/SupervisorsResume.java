package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.extension.Pauses;
import org.tongxin.organization.Person;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** A supervisor lets the clock of somebody's step go on. */
@Component
@Order(51)
class SupervisorsResume implements SupervisorAction {

    private final Pauses pauses;
    private final PauseDialogs dialogs;

    SupervisorsResume(Pauses pauses, PauseDialogs dialogs) {
        this.pauses = pauses;
        this.dialogs = dialogs;
    }

    @Override
    public String label() {
        return "extension.resume";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PLAY;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return pauses.standing(task.id()).isPresent();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        dialogs.resume(task, person, done);
    }
}
