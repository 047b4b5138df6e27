package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.extension.Pauses;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** 恢复计时: the clock goes on before the announced end of a pause. */
@Component
@Order(3)
class ResumeStep implements TaskAction {

    private final Pauses pauses;
    private final PauseDialogs dialogs;

    ResumeStep(Pauses pauses, PauseDialogs dialogs) {
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
        return person.name().equals(task.assignee())
                && pauses.standing(task.id()).isPresent();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        dialogs.resume(task, person, done);
    }
}
