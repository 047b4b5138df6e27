package org.tongxin.organization.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.organization.AdminTab;
import org.tongxin.organization.Organization;
import org.tongxin.organization.data.RoleAdministration;

/** The roles among the administrator's pages. */
@Component
@Order(10)
class RolesTab implements AdminTab {

    private final Messages messages;
    private final Organization organization;
    private final RoleAdministration administration;

    RolesTab(Messages messages, Organization organization, RoleAdministration administration) {
        this.messages = messages;
        this.organization = organization;
        this.administration = administration;
    }

    @Override
    public String title() {
        return "admin.roles";
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new RolesPanel(messages, organization, administration);
    }
}
