package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Orders;
import org.tongxin.supervision.SupervisionOrder;

/** Asks why an order is taken back. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(Orders orders, SupervisionWords words, Person person, SupervisionOrder order, Runnable onDone) {
        setHeaderTitle(words.get("supervision.order.withdraw"));
        TextArea reason = new TextArea(words.get("supervision.order.withdraw.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        Paragraph error = new Paragraph();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(words.get("supervision.order.withdraw"), click -> {
            try {
                orders.withdraw(person, order.id(), reason.getValue());
                close();
                onDone.run();
            } catch (Refused refused) {
                error.setText(words.messages().get(refused));
            } catch (AccessDeniedException denied) {
                error.setText(words.get("supervision.denied"));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("supervision.cancel"), click -> close()), confirm);
    }
}
