package org.tongxin.shell;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLink;
import org.tongxin.common.Messages;

/** A page that says plainly why there is nothing here, and where to go. */
abstract class ErrorPage extends VerticalLayout {

    private final Messages messages;

    ErrorPage(Messages messages) {
        this.messages = messages;
        addClassName("error-page");
        setAlignItems(FlexComponent.Alignment.CENTER);
    }

    void say(VaadinIcon icon, String title, String text) {
        add(
                icon.create(),
                new H2(title),
                new Paragraph(text),
                new RouterLink(messages.get("error.home"), HomeView.class));
    }
}
