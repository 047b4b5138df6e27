package org.tongxin.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.joining.Joining;
import org.tongxin.organization.Person;

/** Which cases are joined, and what this person can do about it. What was typed stays when it is refused. */
class JoinPanel extends Div {

    private final Joining joining;
    private final CaseJoins joins;
    private final CaseFiles cases;
    private final Messages messages;
    private final CaseFile file;
    private final Person person;
    private final Paragraph error = new Paragraph();

    JoinPanel(Joining joining, CaseJoins joins, CaseFiles cases, Messages messages, CaseFile file, Person person) {
        this.joining = joining;
        this.joins = joins;
        this.cases = cases;
        this.messages = messages;
        this.file = file;
        this.person = person;
        addClassName("join-panel");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        show();
    }

    private void show() {
        removeAll();
        error.setText("");
        List<CaseNumber> waiting = joins.waitingFor(file.number());
        joins.of(file.number()).ifPresent(join -> {
            add(new Paragraph(messages.get("join.leads-to", join.lead().value())), link(join.lead()));
            if (joining.mayUndo(person, file)) {
                undo();
            }
        });
        if (!waiting.isEmpty()) {
            UnorderedList list = new UnorderedList();
            waiting.forEach(number -> list.add(new ListItem(link(number))));
            add(new Paragraph(messages.get("join.waiting", waiting.size())), list);
        }
        if (joining.mayJoin(person, file)) {
            join();
        }
    }

    /** Number and title, for whoever may see the case; its number alone for others. */
    private Component link(CaseNumber number) {
        return cases.maySee(person, number)
                ? cases.find(number)
                        .<Component>map(other -> new Anchor("cases/" + number, number + " " + other.title()))
                        .orElseGet(Span::new)
                : new Span(number.value());
    }

    private void undo() {
        TextArea reason = reason("join.undo.reason");
        add(new Paragraph(messages.get("join.undo.help")), reason, error, button("join.undo", () -> {
            joining.undo(person, file.number(), reason.getValue());
            Notification.show(messages.get("join.undone.said"));
        }));
    }

    private void join() {
        RadioButtonGroup<CaseFile> proposals = new RadioButtonGroup<>(messages.get("join.proposals"));
        proposals.setItems(joining.proposals(person, file.number()));
        proposals.setItemLabelGenerator(other -> other.number() + " " + other.title());
        proposals.addClassName("join-proposals");
        proposals.setVisible(proposals.getListDataView().getItemCount() > 0);
        TextField number = new TextField(messages.get("join.number"));
        number.setHelperText(messages.get("join.number.help"));
        proposals.addValueChangeListener(
                chosen -> number.setValue(chosen.getValue().number().value()));
        TextArea reason = reason("join.reason");
        add(new Paragraph(messages.get("join.help")), proposals, number, reason, error, button("join.action", () -> {
            joining.join(
                    person,
                    file.number(),
                    new CaseNumber(
                            number.getValue().isBlank()
                                    ? "-"
                                    : number.getValue().strip()),
                    reason.getValue());
            Notification.show(messages.get("join.joined.said"));
        }));
    }

    private TextArea reason(String label) {
        TextArea reason = new TextArea(messages.get(label));
        reason.setMinHeight("5rem");
        reason.setWidthFull();
        return reason;
    }

    private Button button(String label, Runnable work) {
        Button button = new Button(messages.get(label), click -> {
            try {
                work.run();
                show();
            } catch (Refused refused) {
                error.setText(messages.get(refused));
            } catch (AccessDeniedException denied) {
                error.setText(messages.get("join.unknown"));
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
