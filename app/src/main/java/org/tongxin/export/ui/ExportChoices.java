package org.tongxin.export.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.export.ExportFormat;
import org.tongxin.export.ExportOrder;

/** Which format, and whether with contacts. */
class ExportChoices extends Div {

    private final RadioButtonGroup<ExportFormat> format = new RadioButtonGroup<>();
    private final Checkbox contacts = new Checkbox();
    private final TextField reason = new TextField();
    private final Paragraph error = new Paragraph();

    ExportChoices(Messages messages, boolean withContacts) {
        addClassNames("dialog-fields", "export-choices");
        format.setLabel(messages.get("export.format"));
        format.setItems(ExportFormat.values());
        format.setItemLabelGenerator(each -> messages.get("export.format." + each.id()));
        format.setValue(ExportFormat.XLSX);
        contacts.setLabel(messages.get("export.contacts"));
        contacts.setHelperText(messages.get("export.contacts.help"));
        contacts.setVisible(withContacts);
        contacts.addValueChangeListener(change -> reason.setVisible(change.getValue()));
        reason.setLabel(messages.get("export.contacts.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setVisible(false);
        Paragraph recorded = new Paragraph(messages.get("export.recorded"));
        recorded.addClassName("export-note");
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        add(format, contacts, reason, recorded, error);
    }

    ExportFormat format() {
        return format.getValue();
    }

    /**
     * @throws org.tongxin.common.Refused when contacts are wanted without a reason
     */
    ExportOrder order() {
        return new ExportOrder(format(), contacts.getValue() ? reason.getValue() : null);
    }

    /** Says why not; null when nothing is wrong. */
    void refuse(@Nullable String why) {
        error.setText(why == null ? "" : why);
    }
}
