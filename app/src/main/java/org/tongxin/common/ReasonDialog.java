package org.tongxin.common;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;

/** Says what will happen, asks why, and does it. What is refused is said in the dialog, and what was typed stays. */
public class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea();

    /**
     * @param title what is done, also on the button
     * @param effect what will happen; left out when empty
     * @param label of the reason
     */
    public ReasonDialog(Messages messages, String title, String effect, String label, Consumer<String> work) {
        setHeaderTitle(title);
        Paragraph effects = new Paragraph(effect);
        effects.addClassName("effect");
        effects.setVisible(!effect.isEmpty());
        reason.setLabel(label);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        Div error = new Div();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(effects, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(title, click -> {
            try {
                work.accept(reason.getValue());
                close();
            } catch (Refused refused) {
                error.setText(messages.get(refused));
            } catch (AccessDeniedException denied) {
                error.setText(messages.get("reason.denied"));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("reason.cancel"), click -> close()), confirm);
    }

    /** Fills in what was typed before. */
    public ReasonDialog reason(String typed) {
        reason.setValue(typed);
        return this;
    }

    /** Marks the reason as needed. */
    public ReasonDialog required() {
        reason.setRequiredIndicatorVisible(true);
        return this;
    }
}
