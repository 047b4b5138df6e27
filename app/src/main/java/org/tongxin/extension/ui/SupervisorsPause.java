package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Person;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** A supervisor stops the clock of somebody's step. */
@Component
@Order(50)
class SupervisorsPause implements SupervisorAction {

    private final PauseDialogs dialogs;

    SupervisorsPause(PauseDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public String label() {
        return "extension.pause";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PAUSE;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return dialogs.canPause(task);
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        dialogs.pause(task, person, done);
    }
}
