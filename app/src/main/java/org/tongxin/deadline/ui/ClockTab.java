package org.tongxin.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.Instant;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.deadline.ClockMoved;
import org.tongxin.deadline.DemoClock;

/** Moves the demo's time forward, after asking. */
class ClockTab extends VerticalLayout {

    private final DemoClock clock;
    private final Messages messages;
    private final TimeWords words;
    private final Paragraph now = new Paragraph();
    private final Div choices = new Div();

    ClockTab(DemoClock clock, Messages messages, TimeWords words, LivePages live) {
        this.clock = clock;
        this.messages = messages;
        this.words = words;
        now.addClassName("clock-now");
        choices.addClassName("clock-choices");
        setPadding(false);
        add(now, choices, new Paragraph(messages.get("clock.explain")));
        live.listen(this, ClockMoved.class, moved -> refresh());
        refresh();
    }

    private void refresh() {
        now.setText(messages.get("clock.now", words.exact(clock.now())));
        choices.removeAll();
        choices.add(choice("clock.hour", clock.inAnHour()));
        clock.nextDeadline()
                .ifPresentOrElse(
                        due -> choices.add(choice("clock.next-deadline", due)),
                        () -> choices.add(new Paragraph(messages.get("clock.next-deadline.none"))));
        try {
            choices.add(choice("clock.working-day", clock.nextWorkingDay()));
        } catch (Refused yearMissing) {
            choices.add(new Paragraph(messages.get(yearMissing)));
        }
    }

    private Button choice(String key, Instant target) {
        Button button = new Button(messages.get(key), VaadinIcon.FAST_FORWARD.create(), click -> confirm(target));
        button.setTooltipText(words.exact(target));
        return button;
    }

    private void confirm(Instant target) {
        ConfirmDialog dialog = new ConfirmDialog(
                messages.get("clock.confirm.title"),
                messages.get("clock.confirm.text", words.exact(target)),
                messages.get("clock.confirm.yes"),
                confirmed -> move(target));
        dialog.setCancelable(true);
        dialog.setCancelText(messages.get("clock.confirm.no"));
        dialog.open();
    }

    private void move(Instant target) {
        try {
            clock.moveTo(target);
            Notification.show(messages.get("clock.moved", words.exact(clock.now())));
        } catch (Refused refused) {
            Notification.show(messages.get(refused));
        }
        refresh();
    }
}
