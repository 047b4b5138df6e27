package org.tongxin.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import org.tongxin.common.Language;
import org.tongxin.common.Messages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** Who is logged in and as what; language, light or dark, log out. */
class AccountMenu extends MenuBar {

    private AccountMenu(Person person, Messages messages, Organization organization, AuthenticationContext session) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("account-menu");
        Avatar avatar = new Avatar(person.displayName());
        avatar.setAbbreviation(
                person.displayName().substring(Math.max(0, person.displayName().length() - 2)));
        MenuItem root = addItem(avatar);
        root.setAriaLabel(messages.get("shell.account") + " " + person.displayName());
        SubMenu menu = root.getSubMenu();
        Div who = new Div(new Span(person.displayName()));
        who.addClassName("account-who");
        person.roles().stream()
                .map(held -> role(held, messages, organization))
                .sorted()
                .limit(6)
                .forEach(text -> who.add(new Div(text)));
        menu.addItem(who).setEnabled(false);
        menu.addSeparator();
        for (Language language : Language.values()) {
            menu.addItem(language.label(), click -> language.choose(getUI().orElseThrow()));
        }
        menu.addSeparator();
        menu.addItem(messages.get("shell.light"), click -> ColorScheme.LIGHT.choose(getUI().orElseThrow()));
        menu.addItem(messages.get("shell.dark"), click -> ColorScheme.DARK.choose(getUI().orElseThrow()));
        menu.addSeparator();
        menu.addItem(
                messages.get("account.title"), click -> getUI().orElseThrow().navigate("account"));
        if (person.roles().stream().anyMatch(held -> !held.role().equals("resident"))) {
            menu.addItem(
                    messages.get("absence.title"),
                    click -> getUI().orElseThrow().navigate("absence"));
        }
        menu.addItem(messages.get("shell.logout"), click -> session.logout());
    }

    private static String role(RoleAt held, Messages messages, Organization organization) {
        String unit = organization
                .unit(held.unit())
                .map(found -> found.name())
                .orElse(held.unit().value());
        return unit + " "
                + organization
                        .role(held.role())
                        .map(role -> role.name(messages.locale()))
                        .orElse(held.role());
    }

    /** Makes the menu of a person. */
    @Component
    static class Factory {

        private final Messages messages;
        private final Organization organization;
        private final AuthenticationContext session;

        Factory(Messages messages, Organization organization, AuthenticationContext session) {
            this.messages = messages;
            this.organization = organization;
            this.session = session;
        }

        AccountMenu of(Person person) {
            return new AccountMenu(person, messages, organization, session);
        }
    }
}
