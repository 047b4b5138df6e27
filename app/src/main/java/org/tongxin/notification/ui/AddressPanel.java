package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.notification.MailAddresses;

/** The person's own mail address: typed, confirmed by the code that was sent there, shown masked. */
class AddressPanel extends Div {

    private final MailAddresses addresses;
    private final Messages messages;
    private final Paragraph now = new Paragraph();
    private final TextField address = new TextField();
    private final TextField code = new TextField();
    private final Div confirming = new Div();
    private final Button remove;

    AddressPanel(MailAddresses addresses, Messages messages) {
        this.addresses = addresses;
        this.messages = messages;
        addClassName("notice-address");
        address.setLabel(messages.get("notice.address"));
        address.getElement().setAttribute("autocomplete", "email");
        address.setMaxLength(254);
        Button send = new Button(messages.get("notice.address.send"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            attempt(address, () -> addresses.propose(address.getValue().strip()), "notice.address.sent");
            send.setEnabled(true);
        });
        code.setLabel(messages.get("notice.code"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        Button confirm = new Button(
                messages.get("notice.code.confirm"),
                click -> attempt(code, () -> addresses.confirm(code.getValue()), "notice.address.confirmed"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirming.add(code, confirm);
        confirming.addClassName("notice-row");
        Div typing = new Div(address, send);
        typing.addClassName("notice-row");
        remove = new Button(messages.get("notice.address.remove"), click -> {
            addresses.remove();
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(new Div(now, remove), typing, confirming);
        refresh();
    }

    private void refresh() {
        Optional<String> own = addresses.own();
        now.setText(own.map(masked -> messages.get("notice.address.now", masked))
                .orElseGet(() -> messages.get("notice.address.none")));
        remove.setVisible(own.isPresent());
        confirming.setVisible(addresses.waiting());
    }

    private void attempt(TextField field, Runnable action, String done) {
        field.setInvalid(false);
        try {
            action.run();
            Notification.show(messages.get(done));
            if (field == code) {
                address.clear();
                code.clear();
            }
        } catch (Refused refused) {
            field.setErrorMessage(messages.get(refused));
            field.setInvalid(true);
        }
        refresh();
    }
}
