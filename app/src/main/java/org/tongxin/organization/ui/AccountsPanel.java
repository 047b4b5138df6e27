package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;

/** All accounts with their roles; the search looks at names, roles and units. */
class AccountsPanel extends VerticalLayout {

    private final Messages messages;
    private final CurrentOrganization organization;
    private final Administration administration;
    private final RoleTexts roles;
    private final TextField search = new TextField();
    private final Grid<Account> grid = new Grid<>();

    AccountsPanel(Messages messages, CurrentOrganization organization, Administration administration) {
        this.messages = messages;
        this.organization = organization;
        this.administration = administration;
        this.roles = new RoleTexts(messages, organization);
        setSizeFull();
        setPadding(false);
        search.setPlaceholder(messages.get("admin.accounts.search"));
        search.setAriaLabel(messages.get("admin.accounts.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        Button add = new Button(messages.get("admin.accounts.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FlexLayout bar = new FlexLayout(search, add);
        bar.addClassName("admin-bar");
        grid.addColumn(new ComponentRenderer<>(this::who)).setHeader(messages.get("admin.column.display_name"));
        grid.addColumn(new ComponentRenderer<>(this::held))
                .setHeader(messages.get("admin.column.roles"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::button)).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(messages.get("admin.accounts.none"));
        grid.addItemDoubleClickListener(click -> edit(click.getItem()));
        addAndExpand(grid);
        addComponentAsFirst(bar);
        refresh();
    }

    void refresh() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(organization.accounts().stream()
                .filter(account -> matches(account, wanted))
                .toList());
    }

    private boolean matches(Account account, String wanted) {
        return wanted.isEmpty()
                || (account.name() + " " + account.displayName() + " " + account.note() + " "
                                + held(account).getElement().getTextRecursively())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private Div who(Account account) {
        Span code = new Span(account.name());
        code.addClassName("admin-code");
        Div who = new Div(new Span(account.displayName()), code);
        who.addClassName("admin-unit");
        if (account.disabled() || !account.password()) {
            Span mark =
                    new Span(messages.get(account.disabled() ? "admin.account.disabled" : "admin.account.no-login"));
            mark.getElement().getThemeList().add(account.disabled() ? "badge error" : "badge contrast");
            who.add(mark);
        }
        if (account.firstPassword() && !account.disabled()) {
            Span mark = new Span(messages.get("admin.account.first-password"));
            mark.getElement().getThemeList().add("badge");
            who.add(mark);
        }
        return who;
    }

    private Div held(Account account) {
        Div texts = new Div(account.roles().stream().map(roles::of).sorted().collect(Collectors.joining("；")));
        texts.addClassName("admin-roles");
        return texts;
    }

    private Button button(Account account) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> edit(account));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(messages.get("admin.edit", account.displayName()));
        return edit;
    }

    private void edit(@Nullable Account account) {
        new AccountDialog(messages, organization, administration, account, this::refresh).open();
    }
}
