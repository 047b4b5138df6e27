package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Role;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.RoleAdministration;

/** One role: its id, its names, and at which units it can be held. */
class RoleDialog extends Dialog {

    private final Messages messages;
    private final RoleAdministration administration;
    private final boolean fresh;
    private final Runnable saved;
    private final TextField id;
    private final TextField chinese;
    private final TextField english;
    private final CheckboxGroup<UnitType> types;
    private final ErrorText error = new ErrorText();

    RoleDialog(Messages messages, RoleAdministration administration, @Nullable Role role, Runnable saved) {
        this.messages = messages;
        this.administration = administration;
        this.saved = saved;
        fresh = role == null;
        id = new TextField(messages.get("admin.role.id"));
        id.setHelperText(messages.get("admin.role.id.hint"));
        chinese = new TextField(messages.get("admin.role.chinese"));
        english = new TextField(messages.get("admin.role.english"));
        types = new CheckboxGroup<>(messages.get("admin.role.types"));
        types.setItems(UnitType.values());
        types.setItemLabelGenerator(type -> messages.get("unit-type." + type.id()));
        if (role != null) {
            id.setValue(role.id());
            id.setReadOnly(true);
            chinese.setValue(role.chineseName());
            english.setValue(role.englishName());
            types.setValue(role.unitTypes());
        }
        setHeaderTitle(
                role == null
                        ? messages.get("admin.roles.add")
                        : messages.get("admin.edit", role.name(messages.locale())));
        setWidth("min(36rem, 100vw)");
        add(new FormLayout(id, chinese, english), types, error);
        Button save = new Button(messages.get("admin.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("admin.cancel"), click -> close()), save);
    }

    private void save() {
        Role entered = new Role(
                id.getValue().strip(),
                chinese.getValue().strip(),
                english.getValue().strip(),
                types.getValue());
        try {
            if (fresh) {
                administration.add(entered);
            } else {
                administration.save(entered);
            }
            close();
            saved.run();
        } catch (Refused refused) {
            error.show(messages.get(refused));
        }
    }
}
