package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;

/** One account: names, roles, password, disabled or not. */
class AccountDialog extends Dialog {

    private final Messages messages;
    private final Administration administration;
    private final @Nullable Account account;
    private final Runnable saved;
    private final TextField name;
    private final TextField displayName;
    private final TextField note;
    private final Checkbox disabled;
    private final HeldRoles roles;
    private final ErrorText error = new ErrorText();

    AccountDialog(
            Messages messages,
            CurrentOrganization organization,
            Administration administration,
            @Nullable Account account,
            Runnable saved) {
        this.messages = messages;
        this.administration = administration;
        this.account = account;
        this.saved = saved;
        name = new TextField(messages.get("admin.column.account"));
        displayName = new TextField(messages.get("admin.column.display_name"));
        note = new TextField(messages.get("admin.column.note"));
        disabled = new Checkbox(messages.get("admin.account.disable"));
        roles = new HeldRoles(messages, organization, account == null ? Set.of() : account.roles());
        if (account != null) {
            name.setValue(account.name());
            name.setReadOnly(true);
            displayName.setValue(account.displayName());
            note.setValue(account.note() == null ? "" : account.note());
            disabled.setValue(account.disabled());
        }
        setHeaderTitle(
                account == null
                        ? messages.get("admin.accounts.add")
                        : messages.get("admin.edit", account.displayName()));
        setWidth("min(44rem, 100vw)");
        add(
                new FormLayout(name, displayName, note, disabled),
                new H4(messages.get("admin.column.roles")),
                roles,
                error);
        buttons();
    }

    private void buttons() {
        if (account != null) {
            Button reset = new Button(
                    messages.get("admin.password.reset"),
                    click -> confirm("admin.password.reset", () -> newPassword(account)));
            Button end = new Button(
                    messages.get("admin.sessions.end"),
                    click -> confirm("admin.sessions.end", () -> administration.endSessions(account.name())));
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(reset, end);
        }
        Button save = new Button(messages.get("admin.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("admin.cancel"), click -> close()), save);
    }

    private void confirm(String key, Runnable action) {
        new ConfirmDialog(
                        messages.get(key),
                        messages.get(key + ".sure", displayName.getValue()),
                        messages.get(key),
                        confirmed -> action.run(),
                        messages.get("admin.cancel"),
                        cancelled -> {})
                .open();
    }

    private void newPassword(Account of) {
        Pre password = new Pre(administration.resetPassword(of.name()));
        password.addClassName("admin-password");
        Dialog shown = new Dialog(new Paragraph(messages.get("admin.password.shown", of.displayName())), password);
        shown.setHeaderTitle(messages.get("admin.password.new"));
        shown.getFooter().add(new Button(messages.get("admin.password.noted"), click -> shown.close()));
        shown.setCloseOnOutsideClick(false);
        shown.open();
        close();
        saved.run();
    }

    private void save() {
        try {
            Account entered = new Account(
                    name.getValue().strip(),
                    displayName.getValue().strip(),
                    note.getValue().isBlank() ? null : note.getValue().strip(),
                    account != null && account.password(),
                    account != null && account.firstPassword(),
                    disabled.getValue(),
                    0,
                    roles.value());
            if (account == null) {
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
