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
import org.tongxin.extension.Rulings;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** 申请延期: the supervisor is asked for a later deadline. */
@Component
@Order(1)
class AskMoreTime implements TaskAction {

    private final MoreTime moreTime;
    private final Rulings rulings;
    private final EffectWords effects;
    private final Messages messages;
    private final TimeWords words;
    private final Clock clock;

    AskMoreTime(
            MoreTime moreTime, Rulings rulings, EffectWords effects, Messages messages, TimeWords words, Clock clock) {
        this.moreTime = moreTime;
        this.rulings = rulings;
        this.effects = effects;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
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
        return moreTime.mine(task, person)
                && moreTime.possible(task)
                && task.due() != null
                && !words.late(task.due())
                && moreTime.mayAsk(task)
                && moreTime.waiting(task.id()).isEmpty();
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        new TimeDialog(
                        label(),
                        "extension.until",
                        messages.get("extension.ask.help"),
                        messages,
                        clock,
                        until -> messages.get(
                                "extension.effect.granted",
                                effects.of(moreTime.asking(task.id(), person.name(), until))),
                        (until, reason) -> {
                            moreTime.ask(task.id(), person.name(), until, reason);
                            Notification.show(messages.get("extension.asked"));
                            done.run();
                        })
                .open();
    }

    /** Whoever waits reads that it waits; whoever decides reads what granting would do. */
    @Override
    public Optional<String> note(WorkTask task) {
        return rulings.question(task)
                .map(question -> moreTime.possible(task)
                        ? messages.get(
                                "extension.waiting.note",
                                words.exact(question.request().until()))
                        : question.effect()
                                .map(effect -> messages.get("extension.effect.granted", effects.of(effect)))
                                .orElse(""))
                .filter(text -> !text.isEmpty());
    }
}
