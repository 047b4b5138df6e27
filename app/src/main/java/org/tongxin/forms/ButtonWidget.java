package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;

/** The form's own button: submit or reset. */
final class ButtonWidget implements Widget {

    private final FormTexts texts;
    private final Button button = new Button();

    ButtonWidget(FormComponent component, FormTexts texts, Consumer<String> act) {
        this.texts = texts;
        String action = component.text("action").equals("reset") ? "reset" : "submit";
        if (action.equals("submit")) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setDisableOnClick(false);
        button.addClickListener(click -> act.accept(action));
    }

    @Override
    public Component component() {
        return button;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        button.setText(texts.text(instance, "label"));
        button.setEnabled(!instance.component().disabled());
        button.setVisible(!shown.readOnly());
    }
}
