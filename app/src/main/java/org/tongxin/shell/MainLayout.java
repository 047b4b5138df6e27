package org.tongxin.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.tongxin.common.Messages;

/** The frame around every view of those who work here: navigation by what the person may open. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {

    private final Messages messages;

    MainLayout(Messages messages) {
        this.messages = messages;
        SideNav navigation = new SideNav();
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
        addToNavbar(new DrawerToggle(), new H1(messages.get("app.name")));
        addToDrawer(navigation);
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(messages.get(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon().replaceFirst("^vaadin:", "")));
        }
        return item;
    }
}
