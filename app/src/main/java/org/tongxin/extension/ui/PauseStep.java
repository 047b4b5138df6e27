package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.extension.Pauses;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** 挂起: the clock stands still while something outside the handler's control is missing. */
@Component
@Order(2)
class PauseStep implements TaskAction {

    private final Pauses pauses;
    private final PauseDialogs dialogs;
    private final Messages messages;
    private final TimeWords words;

    PauseStep(Pauses pauses, PauseDialogs dialogs, Messages messages, TimeWords words) {
        this.pauses = pauses;
        this.dialogs = dialogs;
        this.messages = messages;
        this.words = words;
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
        return person.name().equals(task.assignee()) && dialogs.canPause(task);
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        dialogs.pause(task, person, done);
    }

    @Override
    public Optional<String> note(WorkTask task) {
        return pauses.standing(task.id())
                .map(pause -> messages.get("extension.paused.note", words.exact(pause.until()), pause.reason()));
    }
}
