package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;

/** One's own account: roles, password, log out everywhere. */
@Route("account")
@PermitAll
class AccountView extends VerticalLayout implements HasDynamicTitle {

    private final Messages messages;
    private final Accounts accounts;
    private final PasswordField old;
    private final PasswordField fresh;
    private final PasswordField again;
    private final ErrorText error = new ErrorText();

    AccountView(Messages messages, Accounts accounts, CurrentPerson current, Organization organization) {
        this.messages = messages;
        this.accounts = accounts;
        old = password("account.password.old", "current-password");
        fresh = password("account.password.new", "new-password");
        again = password("account.password.again", "new-password");
        fresh.setHelperText(messages.get("account.password.hint"));
        Button change = new Button(messages.get("account.password.change"), click -> changePassword());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button everywhere = new Button(messages.get("account.everywhere"), click -> {
            accounts.logOutEverywhere();
            leave();
        });
        add(new H2(messages.get("account.title")));
        if (accounts.passwordToBeChanged()) {
            Paragraph first = new Paragraph(VaadinIcon.LOCK.create(), new Span(messages.get("account.password.first")));
            first.addClassName("account-first");
            first.getElement().setAttribute("role", "alert");
            add(first);
        }
        RoleTexts texts = new RoleTexts(messages, organization);
        current.find().ifPresent(person -> {
            add(new Paragraph(person.displayName() + "（" + person.name() + "）"));
            person.roles().stream()
                    .sorted(java.util.Comparator.comparing(RoleAt::group))
                    .map(texts::of)
                    .forEach(role -> add(new Paragraph(role)));
        });
        add(new H3(messages.get("account.password.change")), old, fresh, again, error, change);
        add(
                new H3(messages.get("account.everywhere")),
                new Paragraph(messages.get("account.everywhere.hint")),
                everywhere);
    }

    private PasswordField password(String label, String autocomplete) {
        PasswordField field = new PasswordField(messages.get(label));
        field.setWidth("min(100%, 22rem)");
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void changePassword() {
        if (!fresh.getValue().equals(again.getValue())) {
            error.show(messages.get("account.password.differ"));
            return;
        }
        try {
            accounts.changePassword(old.getValue(), fresh.getValue());
            leave();
        } catch (Refused refused) {
            error.show(messages.get(refused));
        }
    }

    /** The session has ended: the next request asks to log in. */
    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
    }

    @Override
    public String getPageTitle() {
        return messages.get("account.title");
    }
}
