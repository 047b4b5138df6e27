package org.tongxin.organization.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tongxin.common.Messages;
import org.tongxin.common.OpenedLater;
import org.tongxin.organization.AdminTab;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;

/** Units, accounts, both as files, and what other features bring for administrators. */
@Route("admin")
@Menu(title = "admin.title", order = 80, icon = "vaadin:sitemap")
@RolesAllowed("administrator")
class AdminView extends VerticalLayout implements HasDynamicTitle {

    private final Messages messages;

    AdminView(
            Messages messages, CurrentOrganization organization, Administration administration, List<AdminTab> others) {
        this.messages = messages;
        setSizeFull();
        UnitsPanel units = new UnitsPanel(messages, organization, administration);
        AccountsPanel accounts = new AccountsPanel(messages, organization, administration);
        TabSheet tabs = new TabSheet();
        tabs.setSizeFull();
        tabs.add(messages.get("admin.units"), units);
        tabs.add(messages.get("admin.accounts"), accounts);
        tabs.add(messages.get("admin.files"), new FilesPanel(messages, administration, () -> {
            units.refresh();
            accounts.refresh();
        }));
        others.forEach(other -> tabs.add(messages.get(other.title()), new OpenedLater(other::content)));
        tabs.addSelectedChangeListener(change -> {
            if (tabs.getComponent(change.getSelectedTab()) instanceof OpenedLater later) {
                later.open();
            }
        });
        add(new H2(messages.get("admin.title")), tabs);
    }

    @Override
    public String getPageTitle() {
        return messages.get("admin.title");
    }
}
