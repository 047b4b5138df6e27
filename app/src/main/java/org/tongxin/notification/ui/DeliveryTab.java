package org.tongxin.notification.ui;

import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.tongxin.organization.AdminTab;

/** 消息投递 among the administrator's pages. */
@org.springframework.stereotype.Component
@Order(60)
class DeliveryTab implements AdminTab {

    private final ObjectProvider<DeliveryPanel> panels;

    DeliveryTab(ObjectProvider<DeliveryPanel> panels) {
        this.panels = panels;
    }

    @Override
    public String title() {
        return "delivery.title";
    }

    @Override
    public Component content() {
        return panels.getObject();
    }
}
