package org.tongxin.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.ReasonDialog;
import org.tongxin.common.UndoNotification;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Assigned;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.TakingOver;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;

/** 接手. */
@Component
@Order(25)
class TakeOver implements SupervisorAction {

    private final TakingOver takingOver;
    private final Reassignment reassignment;
    private final SupervisionWords words;

    TakeOver(TakingOver takingOver, Reassignment reassignment, SupervisionWords words) {
        this.takingOver = takingOver;
        this.reassignment = reassignment;
        this.words = words;
    }

    @Override
    public String label() {
        return "supervision.take";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HAND;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return !person.name().equals(task.assignee());
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        String effect = task.assignee() == null
                ? words.get("supervision.take.from-nobody", words.said(task.stepName()))
                : words.get("supervision.take.from", words.said(task.stepName()), words.person(task.assignee()));
        ReasonDialog dialog = new ReasonDialog(
                words.messages(),
                words.get(label()),
                effect,
                words.get(task.assignee() == null ? "supervision.take.optional" : "supervision.take.reason"),
                reason -> {
                    Assigned taken = takingOver.takeOver(person, task.id(), reason);
                    done.run();
                    UndoNotification.show(words.messages(), words.get("supervision.take.done"), () -> {
                        reassignment.undo(person, taken);
                        done.run();
                    });
                });
        (task.assignee() == null ? dialog : dialog.required()).open();
    }
}
