package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.extension.MoreTime;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** 恢复计时: the clock goes on before the announced end of a pause. */
@Component
@Order(3)
class ResumeStep implements TaskAction {

    private final MoreTime moreTime;
    private final Messages messages;

    ResumeStep(MoreTime moreTime, Messages messages) {
        this.moreTime = moreTime;
        this.messages = messages;
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
                && moreTime.pause(task.id()).isPresent();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        moreTime.resume(task.id(), person.name());
        Notification.show(messages.get("extension.resumed"));
        done.run();
    }
}
