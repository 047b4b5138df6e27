package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.common.UndoNotification;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.supervision.Orders;
import org.tongxin.supervision.SupervisionOrder;
import org.tongxin.workflow.WorkTask;

/** Asks who has to answer and why, and says by when. */
class OrderDialog extends Dialog {

    private final Orders orders;
    private final SupervisionWords words;
    private final Person person;
    private final WorkTask task;
    private final Runnable onDone;
    private final RadioButtonGroup<RoleAt> addressee = new RadioButtonGroup<>();
    private final Paragraph due = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Paragraph error = new Paragraph();

    OrderDialog(Orders orders, SupervisionWords words, Person person, WorkTask task, Runnable onDone) {
        this.orders = orders;
        this.words = words;
        this.person = person;
        this.task = task;
        this.onDone = onDone;
        setHeaderTitle(words.get("supervision.order.title", words.said(task.stepName())));
        List<RoleAt> choices = orders.addressees(person, task.id());
        if (choices.isEmpty()) {
            throw new Refused("supervision.order.nobody");
        }
        addressee.setLabel(words.get("supervision.order.addressee.label"));
        addressee.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        addressee.setItems(choices);
        addressee.setItemLabelGenerator(each -> words.group(each.group()));
        addressee.addValueChangeListener(change -> showDue());
        addressee.setValue(choices.get(0));
        due.addClassName("effect");
        reason.setLabel(words.get("supervision.order.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(words.get("supervision.order.help")), addressee, due, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(words.get("supervision.order"), click -> issue());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("supervision.cancel"), click -> close()), confirm);
    }

    private void showDue() {
        attempt(() -> due.setText(
                words.get("supervision.order.due", words.exact(orders.due(person, task.id(), addressee.getValue())))));
    }

    private void issue() {
        attempt(() -> {
            SupervisionOrder order = orders.issue(person, task.id(), addressee.getValue(), reason.getValue());
            close();
            UndoNotification.show(
                    words.messages(),
                    words.get(
                            "supervision.order.done",
                            words.group(order.addressee().group())),
                    () -> {
                        orders.withdraw(person, order.id(), words.get("supervision.undo.reason"));
                        onDone.run();
                    });
            onDone.run();
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(words.get("supervision.denied"));
        }
    }
}
