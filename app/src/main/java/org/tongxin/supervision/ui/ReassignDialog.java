package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.SupervisionLine;

/** Asks to whom and why, shows before what would happen to each task, and does it; what is refused stays in the dialog and says why. */
class ReassignDialog extends Dialog {

    private final Reassignment reassignment;
    private final SupervisionWords words;
    private final Person person;
    private final Runnable onDone;
    private final List<SupervisionLine> lines;
    private final ComboBox<Person> to = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final UnorderedList preview = new UnorderedList();
    private final Paragraph error = new Paragraph();

    ReassignDialog(
            Reassignment reassignment,
            SupervisionWords words,
            Person person,
            List<SupervisionLine> chosen,
            Runnable onDone) {
        this.reassignment = reassignment;
        this.words = words;
        this.person = person;
        this.onDone = onDone;
        this.lines = new ArrayList<>(chosen);
        setHeaderTitle(words.get("supervision.reassign.title", chosen.size()));
        to.setLabel(words.get("supervision.reassign.to"));
        to.setItems(reassignment.candidates(
                person, chosen.stream().map(SupervisionLine::task).toList()));
        to.setItemLabelGenerator(Person::displayName);
        to.setWidthFull();
        to.addValueChangeListener(change -> preview());
        reason.setLabel(words.get("supervision.reassign.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        preview.addClassName("supervision-preview");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(to, reason, preview, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(words.get("supervision.reassign"), click -> reassign());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("supervision.cancel"), click -> close()), confirm);
        preview();
    }

    private void preview() {
        preview.removeAll();
        error.setText("");
        lines.forEach(line -> preview.add(item(line)));
    }

    private ListItem item(SupervisionLine line) {
        String from = line.task().assignee() == null
                ? words.get("supervision.nobody")
                : words.person(line.task().assignee());
        String about =
                line.task().number() + " " + (line.veiled() ? words.get("supervision.confidential") : line.title());
        Person chosen = to.getValue();
        String refusal = chosen == null
                ? ""
                : attempt(() -> reassignment.check(person, line.task().id(), chosen));
        ListItem item = new ListItem(
                icon(chosen == null ? VaadinIcon.CIRCLE_THIN : refusal.isEmpty() ? VaadinIcon.CHECK : VaadinIcon.BAN));
        item.add(
                refusal.isEmpty()
                        ? words.get(
                                "supervision.reassign.line", about, from, chosen == null ? "…" : chosen.displayName())
                        : words.get("supervision.reassign.not", about, refusal));
        item.getClassNames().set("is-refused", !refusal.isEmpty());
        return item;
    }

    private static Icon icon(VaadinIcon which) {
        Icon icon = which.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private void reassign() {
        Person chosen = to.getValue();
        if (chosen == null) {
            error.setText(words.get("supervision.reassign.choose"));
            return;
        }
        List<SupervisionLine> done = new ArrayList<>();
        String refusal = "";
        for (SupervisionLine line : lines) {
            String answer =
                    attempt(() -> reassignment.reassign(person, line.task().id(), chosen, reason.getValue()));
            if (answer.isEmpty()) {
                done.add(line);
            } else {
                refusal = answer;
            }
        }
        lines.removeAll(done);
        if (!done.isEmpty()) {
            Notification.show(
                    words.get("supervision.reassign.done", done.size(), chosen.displayName()),
                    5000,
                    Notification.Position.BOTTOM_START);
            onDone.run();
        }
        if (lines.isEmpty()) {
            close();
        } else {
            preview();
            error.setText(refusal);
        }
    }

    /** Empty when it could be done. */
    private String attempt(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return words.messages().get(refused);
        } catch (AccessDeniedException denied) {
            return words.get("supervision.denied");
        }
    }
}
