package org.tongxin.extension.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UndoNotification;
import org.tongxin.extension.UrgencyChange;
import org.tongxin.organization.Person;

/** Asks how urgent a case is, and says before which deadlines move. */
class UrgencyDialog extends Dialog {

    private final UrgencyChange change;
    private final RulingWords words;
    private final Messages messages;
    private final Person person;
    private final CaseFile file;
    private final Runnable onDone;
    private final RadioButtonGroup<Urgency> to = new RadioButtonGroup<>();
    private final Paragraph effect = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Div error = new Div();

    UrgencyDialog(UrgencyChange change, RulingWords words, Person person, CaseFile file, Runnable onDone) {
        this.change = change;
        this.words = words;
        this.messages = words.messages();
        this.person = person;
        this.file = file;
        this.onDone = onDone;
        setHeaderTitle(messages.get("extension.urgency"));
        to.setLabel(messages.get("extension.urgency.to"));
        to.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        to.setItems(Urgency.values());
        to.setItemLabelGenerator(urgency -> messages.get("urgency." + urgency.id()));
        to.setItemEnabledProvider(urgency -> urgency != file.urgency());
        to.addValueChangeListener(chosen -> preview());
        effect.addClassName("effect");
        effect.setVisible(false);
        effect.getElement().setAttribute("role", "status");
        reason.setLabel(messages.get("extension.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinHeight("6rem");
        reason.setWidthFull();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(messages.get("extension.urgency.help")), to, effect, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(messages.get("extension.urgency"), click -> change());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("extension.cancel"), click -> close()), confirm);
    }

    private void preview() {
        attempt(() -> {
            var would = change.preview(person, file.number(), to.getValue());
            String steps = would.steps().stream().map(words.effects()::ofStep).collect(Collectors.joining("\n"));
            String whole = would.caseDue() == null || Objects.equals(would.caseDue(), would.newCaseDue())
                    ? ""
                    : "\n"
                            + messages.get(
                                    "extension.effect.case",
                                    words.times().exact(would.caseDue()),
                                    words.times().exact(Objects.requireNonNull(would.newCaseDue())));
            effect.setText(steps + whole);
            effect.setVisible(true);
        });
    }

    private void change() {
        attempt(() -> {
            if (to.getValue() == null) {
                throw new Refused("extension.urgency.choose");
            }
            UrgencyChange.Effect done = change.change(person, file.number(), to.getValue(), reason.getValue());
            close();
            onDone.run();
            UndoNotification.show(
                    messages,
                    messages.get(
                            "extension.urgency.done",
                            messages.get("urgency." + done.to().id())),
                    () -> {
                        change.undo(person, file.number(), done);
                        onDone.run();
                    });
        });
    }

    private void attempt(Runnable work) {
        error.setText("");
        try {
            work.run();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(messages.get("extension.denied"));
        }
    }
}
