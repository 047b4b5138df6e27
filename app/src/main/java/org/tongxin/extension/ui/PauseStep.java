package org.tongxin.extension.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.extension.MoreTime;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;

/** 挂起: the clock stands still while something outside the handler's control is missing. */
@Component
@Order(2)
class PauseStep extends HandlersAction {

    PauseStep(MoreTime moreTime, Messages messages, TimeWords words, Clock clock) {
        super(moreTime, messages, words, clock);
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
        return handles(person, task)
                && inTime(task)
                && moreTime.pause(task.id()).isEmpty();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        new TimeDialog(label(), "extension.pause.until", messages, clock, (until, reason) -> {
                    moreTime.pause(task.id(), person.name(), until, reason);
                    Notification.show(messages.get("extension.paused", words.exact(until)));
                    done.run();
                })
                .open();
    }

    @Override
    public Optional<String> note(WorkTask task) {
        return moreTime.pause(task.id())
                .map(pause -> messages.get("extension.paused.note", words.exact(pause.until()), pause.reason()));
    }
}
