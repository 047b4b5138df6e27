package org.tongxin.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The channels, what did not get through, the robots, and the rules. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DeliveryPanel extends Div {

    DeliveryPanel(ChannelsPart channels, TroublePart trouble, RobotsPart robots, PolicyPart policy) {
        addClassName("delivery");
        trouble.onChange(channels::refresh);
        add(channels, trouble, robots, policy);
    }
}
