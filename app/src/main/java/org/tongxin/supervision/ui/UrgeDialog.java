package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.supervision.Urging;

/** Says who would be told, asks why where that is needed, and urges. */
class UrgeDialog extends Dialog {

    private final Urging urging;
    private final SupervisionWords words;
    private final Person person;
    private final SupervisionLine line;
    private final Runnable onDone;
    private final TextArea reason = new TextArea();
    private final Paragraph error = new Paragraph();

    UrgeDialog(Urging urging, SupervisionWords words, Person person, SupervisionLine line, Runnable onDone) {
        this.urging = urging;
        this.words = words;
        this.person = person;
        this.line = line;
        this.onDone = onDone;
        setHeaderTitle(
                words.get("supervision.urge.title", words.said(line.task().stepName())));
        Urging.Told told = urging.preview(person, line.task().id());
        reason.setLabel(words.get(told.again() ? "supervision.urge.again" : "supervision.urge.reason"));
        reason.setRequiredIndicatorVisible(told.again());
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(words.get("supervision.urge.tells", words.all(told.users(), told.groups()))),
                reason,
                error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(words.get("supervision.urge"), click -> urge());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("supervision.cancel"), click -> close()), confirm);
    }

    private void urge() {
        try {
            Urging.Told told = urging.urge(person, line.task().id(), reason.getValue());
            Notification.show(
                    words.get("supervision.urge.done", words.all(told.users(), told.groups())),
                    5000,
                    Notification.Position.BOTTOM_START);
            close();
            onDone.run();
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(words.get("supervision.denied"));
        }
    }
}
