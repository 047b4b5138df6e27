package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.intake.Intake;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;

/** One item of the service menu. */
class ServiceDialog extends Dialog {

    private static final int LAST = 900;

    private final @Nullable ServiceItem item;
    private final ServiceMenu menu;
    private final Messages messages;
    private final TextField code;
    private final TextField nameZh;
    private final TextField nameEn;
    private final TextField descriptionZh;
    private final TextField descriptionEn;
    private final TextField icon;
    private final Select<String> category = new Select<>();
    private final Select<String> process = new Select<>();
    private final IntegerField position;
    private final Checkbox active;
    private final Paragraph error = new Paragraph();

    ServiceDialog(
            @Nullable ServiceItem item,
            List<String> categories,
            Function<@Nullable String, String> categoryName,
            List<String> processes,
            Function<String, String> processName,
            ServiceMenu menu,
            Messages messages) {
        this.item = item;
        this.menu = menu;
        this.messages = messages;
        code = text("service.code", item == null ? "" : item.code());
        code.setReadOnly(item != null);
        nameZh = text("service.nameZh", item == null ? "" : item.nameZh());
        nameEn = text("service.nameEn", item == null ? "" : item.nameEn());
        descriptionZh = text("service.descriptionZh", item == null ? "" : item.descriptionZh());
        descriptionEn = text("service.descriptionEn", item == null ? "" : item.descriptionEn());
        icon = text("service.icon", item == null ? "question-circle" : item.icon());
        category.setLabel(messages.get("service.category"));
        category.setItems(categories);
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(messages.get("service.category.auto"));
        category.setItemLabelGenerator(categoryName::apply);
        category.setValue(item == null ? null : item.category());
        process.setLabel(messages.get("service.process"));
        process.setHelperText(messages.get("service.process.help"));
        process.setItems(processes);
        process.setItemLabelGenerator(processName::apply);
        process.setValue(item == null ? Intake.DEFAULT : item.processKey());
        position = new IntegerField(messages.get("service.position"));
        position.setValue(item == null ? LAST : item.position());
        active = new Checkbox(messages.get("service.active"), item == null || item.active());
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        setWidth("min(48rem, 100vw)");
        setHeaderTitle(messages.get(item == null ? "service.new" : "service.edit"));
        add(
                new FormLayout(
                        code, category, nameZh, nameEn, descriptionZh, descriptionEn, process, icon, position, active),
                error);
        buttons();
    }

    private void buttons() {
        Button save = new Button(messages.get("service.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (item != null) {
            Button delete = new Button(messages.get("service.delete"), click -> delete(item));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            getFooter().add(delete);
        }
        getFooter().add(new Button(messages.get("service.cancel"), click -> close()), save);
    }

    private TextField text(String label, String value) {
        TextField field = new TextField(messages.get(label));
        field.setValue(value);
        return field;
    }

    private void save() {
        try {
            ServiceItem entered = new ServiceItem(
                    code.getValue().strip(),
                    nameZh.getValue().strip(),
                    nameEn.getValue().strip(),
                    descriptionZh.getValue().strip(),
                    descriptionEn.getValue().strip(),
                    icon.getValue().strip(),
                    category.getValue(),
                    process.getValue(),
                    position.getValue() == null ? LAST : position.getValue(),
                    active.getValue());
            if (item == null) {
                menu.add(entered);
            } else {
                menu.save(entered);
            }
            close();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
            error.setVisible(true);
        }
    }

    private void delete(ServiceItem doomed) {
        new ConfirmDialog(
                        messages.get("service.delete"),
                        messages.get("service.delete.sure", doomed.nameZh()),
                        messages.get("service.delete"),
                        confirmed -> {
                            menu.delete(doomed.code());
                            close();
                        },
                        messages.get("service.cancel"),
                        cancelled -> {})
                .open();
    }
}
