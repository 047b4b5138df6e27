package org.tongxin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.tongxin.common.LivePages;
import org.tongxin.common.MenuRule;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.deadline.DemoClock;
import org.tongxin.deadline.DemoClockNote;
import org.tongxin.notification.NoticeBell;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;

/** The frame around every view of those who work here: navigation by what the person may open, notices, account. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Messages messages;
    private final SideNav navigation = new SideNav();

    MainLayout(
            Messages messages,
            DemoClock demoClock,
            CurrentPerson current,
            Notices notices,
            TimeWords words,
            LivePages live,
            AccountMenu.Factory accountMenu,
            Accounts accounts,
            List<MenuRule> menuRules) {
        this.messages = messages;
        setPrimarySection(Section.DRAWER);
        Anchor skip = new Anchor("#content", messages.get("shell.skip"));
        skip.addClassName("skip-link");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(messages.get("shell.menu"));
        Div space = new Div();
        space.addClassName("navbar-space");
        addToNavbar(skip, toggle, new DemoClockNote(messages, demoClock, words, live), space);
        current.find().ifPresent(person -> {
            if (!accounts.passwordToBeChanged()) {
                addToNavbar(new NoticeBell(notices, messages, words, live, person));
            }
            addToNavbar(accountMenu.of(person));
        });
        navigation.setLabel(messages.get("shell.menu"));
        if (!accounts.passwordToBeChanged()) {
            MenuConfiguration.getMenuEntries().stream()
                    .filter(entry -> menuRules.stream().allMatch(rule -> rule.shows(entry.path())))
                    .forEach(entry -> navigation.addItem(item(entry)));
        }
        addToDrawer(brand(), navigation);
    }

    private Component brand() {
        Image icon = new Image("icon.svg", "");
        Span name = new Span(messages.get("app.name"));
        Span claim = new Span(messages.get("app.claim"));
        claim.addClassName("brand-claim");
        Anchor brand = new Anchor("/", icon, new Div(name, claim));
        brand.addClassName("brand");
        return brand;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(messages.get(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon().replaceFirst("^vaadin:", "")));
        }
        return item;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() != null) {
            getContent().setId("content");
        }
    }
}
