package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.supervision.Urging;

/** Shows who would be told about each of several tasks, asks why, and urges; what is refused stays in the dialog and says why. */
class BulkUrgeDialog extends Dialog {

    private final Urging urging;
    private final SupervisionWords words;
    private final Person person;
    private final Runnable onDone;
    private final List<SupervisionLine> lines;
    private final TextArea reason = new TextArea();
    private final UnorderedList preview = new UnorderedList();
    private final Paragraph error = new Paragraph();

    BulkUrgeDialog(
            Urging urging, SupervisionWords words, Person person, List<SupervisionLine> chosen, Runnable onDone) {
        this.urging = urging;
        this.words = words;
        this.person = person;
        this.onDone = onDone;
        this.lines = new ArrayList<>(chosen);
        setHeaderTitle(words.get("supervision.urge.many", chosen.size()));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        preview.addClassName("supervision-preview");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(preview, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(words.get("supervision.urge"), click -> urge());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("supervision.cancel"), click -> close()), confirm);
        preview();
    }

    private void preview() {
        preview.removeAll();
        boolean again = false;
        for (SupervisionLine line : lines) {
            try {
                Urging.Told told = urging.preview(person, line.task().id());
                again |= told.again();
                preview.add(told(line, told));
            } catch (Refused refused) {
                preview.add(PreviewLines.refused(
                        words.about(line) + " " + words.messages().get(refused)));
            } catch (AccessDeniedException denied) {
                preview.add(PreviewLines.refused(words.about(line) + " " + words.get("supervision.denied")));
            }
        }
        reason.setLabel(words.get(again ? "supervision.urge.many.again" : "supervision.urge.reason"));
        reason.setRequiredIndicatorVisible(again);
    }

    private ListItem told(SupervisionLine line, Urging.Told told) {
        String whom = words.all(told.users(), told.groups());
        return PreviewLines.done(words.get(
                told.again() ? "supervision.urge.many.line-again" : "supervision.urge.many.line",
                words.about(line),
                whom));
    }

    private void urge() {
        List<SupervisionLine> done = new ArrayList<>();
        String refusal = "";
        for (SupervisionLine line : lines) {
            String answer = words.attempt(() -> urging.urge(person, line.task().id(), reason.getValue()));
            if (answer.isEmpty()) {
                done.add(line);
            } else {
                refusal = answer;
            }
        }
        lines.removeAll(done);
        if (!done.isEmpty()) {
            Notification.show(
                    words.get("supervision.urge.many.done", done.size()), 5000, Notification.Position.BOTTOM_START);
            onDone.run();
        }
        if (lines.isEmpty()) {
            close();
        } else {
            preview();
            error.setText(refusal);
        }
    }
}
