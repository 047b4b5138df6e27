package org.tongxin.extension.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.ReasonDialog;
import org.tongxin.common.TimeWords;
import org.tongxin.common.UndoNotification;
import org.tongxin.extension.Pauses;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;

/** Stopping a step's clock and letting it go on, with what is left of the limit and the deadlines shown before. */
@Component
class PauseDialogs {

    private final Pauses pauses;
    private final EffectWords effects;
    private final Messages messages;
    private final TimeWords words;
    private final Clock clock;

    PauseDialogs(Pauses pauses, EffectWords effects, Messages messages, TimeWords words, Clock clock) {
        this.pauses = pauses;
        this.effects = effects;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /** Whether the step's clock could be stopped now. */
    boolean canPause(WorkTask task) {
        return Pauses.possible(task)
                && task.due() != null
                && !words.late(task.due())
                && pauses.standing(task.id()).isEmpty();
    }

    void pause(WorkTask task, Person person, Runnable done) {
        String left = effects.amount(pauses.left(task.id(), person.name()));
        new TimeDialog(
                        "extension.pause",
                        "extension.pause.until",
                        messages.get("extension.pause.help") + messages.get("extension.pause.left", left),
                        messages,
                        clock,
                        until -> effects.of(pauses.pausing(task.id(), person.name(), until)),
                        (until, reason) -> {
                            pauses.pause(task.id(), person.name(), until, reason);
                            done.run();
                            UndoNotification.show(
                                    messages, messages.get("extension.paused", words.exact(until)), () -> {
                                        pauses.resume(task.id(), person.name(), messages.get("extension.undo.reason"));
                                        done.run();
                                    });
                        })
                .open();
    }

    /** A supervisor says why; who has the task need not. */
    void resume(WorkTask task, Person person, Runnable done) {
        boolean own = person.name().equals(task.assignee());
        ReasonDialog dialog = new ReasonDialog(
                messages,
                messages.get("extension.resume"),
                messages.get("extension.resume.left", effects.amount(pauses.left(task.id(), person.name())))
                        + "\n"
                        + effects.of(pauses.resuming(task.id(), person.name())),
                messages.get(own ? "extension.reason.optional" : "extension.reason"),
                reason -> {
                    pauses.resume(task.id(), person.name(), reason);
                    com.vaadin.flow.component.notification.Notification.show(messages.get("extension.resumed"));
                    done.run();
                });
        (own ? dialog : dialog.required()).open();
    }
}
