package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongxin.common.UndoNotification;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Assigned;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.SupervisedTask;
import org.tongxin.supervision.SupervisionLine;

/** Asks to whom and why, shows before what would happen to each task, and does it; what is refused stays in the dialog and says why. */
class ReassignDialog extends Dialog {

    private final Reassignment reassignment;
    private final SupervisionWords words;
    private final Person person;
    private final Runnable onDone;
    private final List<SupervisionLine> lines;
    private final ComboBox<ReassignTarget> to = new ComboBox<>();
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
        List<SupervisedTask> tasks = chosen.stream().map(SupervisionLine::task).toList();
        to.setLabel(words.get("supervision.reassign.to"));
        to.setItems(Stream.concat(
                        reassignment.candidates(person, tasks).stream()
                                .map(candidate -> ReassignTarget.of(reassignment, candidate)),
                        reassignment.units(person, tasks).stream().map(unit -> ReassignTarget.of(reassignment, unit)))
                .toList());
        to.setItemLabelGenerator(
                target -> target.unit() ? words.get("supervision.reassign.unit-of", target.name()) : target.name());
        to.setRequiredIndicatorVisible(true);
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
        ReassignTarget chosen = to.getValue();
        if (chosen == null) {
            return PreviewLines.open(words.get("supervision.reassign.line", words.about(line), from, "…"));
        }
        String refusal = words.attempt(() -> chosen.check(person, line.task().id()));
        return refusal.isEmpty()
                ? PreviewLines.done(words.get("supervision.reassign.line", words.about(line), from, chosen.name()))
                : PreviewLines.refused(words.get("supervision.reassign.not", words.about(line), refusal));
    }

    private void reassign() {
        ReassignTarget chosen = to.getValue();
        if (chosen == null) {
            error.setText(words.get("supervision.reassign.choose"));
            return;
        }
        List<Assigned> done = new ArrayList<>();
        List<SupervisionLine> finished = new ArrayList<>();
        String refusal = "";
        for (SupervisionLine line : lines) {
            String answer = words.attempt(
                    () -> done.add(chosen.reassign(person, line.task().id(), reason.getValue())));
            if (answer.isEmpty()) {
                finished.add(line);
            } else {
                refusal = answer;
            }
        }
        lines.removeAll(finished);
        if (!done.isEmpty()) {
            onDone.run();
            UndoNotification.show(
                    words.messages(),
                    words.get("supervision.reassign.done", done.size(), chosen.name()),
                    () -> undo(done));
        }
        if (lines.isEmpty()) {
            close();
        } else {
            preview();
            error.setText(refusal);
        }
    }

    private void undo(List<Assigned> done) {
        done.forEach(each -> reassignment.undo(person, each));
        onDone.run();
    }
}
