package org.tongxin.extension.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.forms.PickerTexts;

/** Asks until when and why. What is refused is said in the dialog, and what was typed stays. */
class TimeDialog extends Dialog {

    private final Messages messages;
    private final Clock clock;
    private final DateTimePicker until;
    private final TextArea reason;
    private final Div error = new Div();

    /** Does what was asked for; a {@link Refused} keeps the dialog open. */
    interface Work {
        void with(Instant until, String reason);
    }

    TimeDialog(String title, String untilLabel, Messages messages, Clock clock, Work work) {
        this.messages = messages;
        this.clock = clock;
        setHeaderTitle(messages.get(title));
        until = new DateTimePicker(messages.get(untilLabel));
        until.setStep(Duration.ofMinutes(30));
        until.setLocale(messages.locale());
        until.setMin(LocalDateTime.now(clock));
        until.setDatePickerI18n(PickerTexts.of(key -> messages.get(key)));
        until.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setDateLabel(messages.get("form.date"))
                .setTimeLabel(messages.get("form.time"))
                .setMinErrorMessage(messages.get("form.error.past"))
                .setBadInputErrorMessage(messages.get("form.error.datetime"))
                .setIncompleteInputErrorMessage(messages.get("form.error.date-and-time")));
        until.setWidthFull();
        reason = new TextArea(messages.get("extension.reason"));
        reason.setMinHeight("6rem");
        reason.setWidthFull();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(messages.get(title + ".help")), until, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button send = new Button(messages.get("extension.send"), click -> send(work));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("extension.cancel"), click -> close()), send);
    }

    private void send(Work work) {
        try {
            if (until.getValue() == null) {
                throw new Refused("extension.time-missing");
            }
            work.with(until.getValue().atZone(clock.getZone()).toInstant(), reason.getValue());
            close();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        }
    }
}
