package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** 验收: whether what was done is right, before the case goes on. */
class ConfirmForm extends Div {

    private final Messages messages;
    private final RadioButtonGroup<Boolean> right = new RadioButtonGroup<>();
    private final TextArea remark = new TextArea();
    private final Paragraph error = new Paragraph();

    ConfirmForm(ProgressPanel.Actions actions, Messages messages) {
        this.messages = messages;
        addClassName("portal-rating");
        right.setLabel(messages.get("track.confirm.question"));
        right.setItems(true, false);
        right.setItemLabelGenerator(yes -> messages.get(yes ? "track.confirm.right" : "track.confirm.wrong"));
        remark.setLabel(messages.get("track.confirm.remark"));
        remark.setWidthFull();
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Button send = new Button(messages.get("track.confirm.send"), click -> send(actions));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(
                new H2(messages.get("track.confirm.title")),
                new Paragraph(messages.get("track.confirm.help")),
                right,
                remark,
                error,
                send);
    }

    private void send(ProgressPanel.Actions actions) {
        if (right.getValue() == null) {
            refuse(messages.get("track.confirm.missing"));
            return;
        }
        try {
            actions.confirm(right.getValue(), remark.getValue());
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
