package org.tongxin.cases.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** Asks why somebody needs to see a private value, and says that it is recorded. */
public class RevealDialog extends Dialog {

    private final Messages messages;
    private final Consumer<String> reveal;
    private final TextField reason = new TextField();

    /**
     * @param what what is shown, as people read it
     * @param reveal gets the reason; may refuse
     */
    public RevealDialog(Messages messages, String what, Consumer<String> reveal) {
        this.messages = messages;
        this.reveal = reveal;
        setHeaderTitle(messages.get("case.reveal.what", what));
        reason.setLabel(messages.get("case.reveal.reason"));
        reason.setHelperText(messages.get("case.reveal.example"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Button cancel = new Button(messages.get("case.cancel"), click -> close());
        Button show = new Button(messages.get("case.reveal"), click -> show());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickShortcut(Key.ENTER);
        setWidth("min(28rem, 96vw)");
        add(new Paragraph(messages.get("case.reveal.recorded")), reason);
        getFooter().add(cancel, show);
    }

    private void show() {
        try {
            reveal.accept(reason.getValue());
            close();
        } catch (Refused refused) {
            reason.setErrorMessage(messages.get(refused));
            reason.setInvalid(true);
        }
    }
}
