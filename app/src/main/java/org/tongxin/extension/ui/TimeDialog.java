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
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;
import org.tongxin.common.PickerTexts;
import org.tongxin.common.Refused;

/** Asks until when and why, and says what that would do. What is refused is said in the dialog, and what was typed stays. */
class TimeDialog extends Dialog {

    private final Messages messages;
    private final Clock clock;
    private final DateTimePicker until;
    private final TextArea reason;
    private final Paragraph effect = new Paragraph();
    private final Div error = new Div();

    /** Does what was asked for; a {@link Refused} keeps the dialog open. */
    interface Work {
        void with(Instant until, String reason);
    }

    /** @param effects what would happen with that time, as text */
    TimeDialog(
            String title,
            String untilLabel,
            String help,
            Messages messages,
            Clock clock,
            Function<Instant, String> effects,
            Work work) {
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
        until.addValueChangeListener(change -> show(effects));
        reason = new TextArea(messages.get("extension.reason"));
        reason.setMinHeight("6rem");
        reason.setWidthFull();
        effect.addClassName("effect");
        effect.setVisible(false);
        effect.getElement().setAttribute("role", "status");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(help), until, effect, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button send = new Button(messages.get("extension.send"), click -> send(work));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("extension.cancel"), click -> close()), send);
    }

    private void show(Function<Instant, String> effects) {
        error.setText("");
        effect.setVisible(false);
        attempt(() -> {
            if (until.getValue() != null) {
                effect.setText(effects.apply(chosen()));
                effect.setVisible(true);
            }
        });
    }

    private void send(Work work) {
        attempt(() -> {
            if (until.getValue() == null) {
                throw new Refused("extension.time-missing");
            }
            work.with(chosen(), reason.getValue());
            close();
        });
    }

    private Instant chosen() {
        return until.getValue().atZone(clock.getZone()).toInstant();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(messages.get("extension.denied"));
        }
    }
}
