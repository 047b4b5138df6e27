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

/** 申请延期: the supervisor is asked for a later deadline. */
@Component
@Order(1)
class AskMoreTime extends HandlersAction {

    AskMoreTime(MoreTime moreTime, Messages messages, TimeWords words, Clock clock) {
        super(moreTime, messages, words, clock);
    }

    @Override
    public String label() {
        return "extension.ask";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CALENDAR_CLOCK;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return handles(person, task)
                && inTime(task)
                && moreTime.mayAsk(task)
                && moreTime.waiting(task.id()).isEmpty();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        new TimeDialog(label(), "extension.until", messages, clock, (until, reason) -> {
                    moreTime.ask(task.id(), person.name(), until, reason);
                    Notification.show(messages.get("extension.asked"));
                    done.run();
                })
                .open();
    }

    @Override
    public Optional<String> note(WorkTask task) {
        return moreTime.waiting(task.id())
                .map(request -> messages.get("extension.waiting.note", words.exact(request.until())));
    }
}
