package org.tongxin.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.regex.Pattern;
import org.tongxin.common.Messages;

/** Who asks? Nobody has to say; only those who work on the case see it. */
class ContactPage extends StepPage {

    private static final int NAME_LIMIT = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,15}(-[0-9]{1,6})?");

    private final Messages messages;
    private final TextField name;
    private final TextField phone;

    ContactPage(Draft draft, Messages messages) {
        this.messages = messages;
        name = field("portal.contact.name", draft.name);
        name.addValueChangeListener(change -> draft.name = change.getValue());
        phone = field("portal.contact.phone", draft.phone);
        phone.addValueChangeListener(change -> {
            draft.phone = change.getValue();
            phone.setInvalid(false);
        });
        phone.getElement().setAttribute("inputmode", "tel");
        add(
                new Paragraph(messages.get("portal.contact.help")),
                name,
                phone,
                new Paragraph(messages.get("portal.contact.anonymous")));
    }

    private TextField field(String label, String value) {
        TextField field = new TextField(messages.get(label));
        field.setWidthFull();
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    @Override
    boolean valid() {
        String digits = phone.getValue().replaceAll("[\\s()（）]|(?<=\\d{3,4})-(?=\\d{7})", "");
        if (!digits.isEmpty() && !PHONE.matcher(digits).matches()) {
            return wrong(phone, messages.get("intake.phone.wrong"));
        }
        if (name.getValue().length() > NAME_LIMIT) {
            return wrong(name, messages.get("intake.name.long", NAME_LIMIT));
        }
        return true;
    }

    private static boolean wrong(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
        return false;
    }
}
