package org.tongxin.organization.ui;

import com.vaadin.flow.component.html.Div;
import org.tongxin.organization.AdminTab;

/** Another feature's page among the tabs, made when its tab is chosen and every time it is. */
class OpenedLater extends Div {

    private final AdminTab tab;

    OpenedLater(AdminTab tab) {
        this.tab = tab;
        setSizeFull();
    }

    void open() {
        removeAll();
        add(tab.content());
    }
}
