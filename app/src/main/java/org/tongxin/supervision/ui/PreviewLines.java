package org.tongxin.supervision.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What would happen to each of several tasks, told by sign and word. */
final class PreviewLines {

    private PreviewLines() {}

    /** Nothing has been chosen yet. */
    static ListItem open(String text) {
        return item(VaadinIcon.CIRCLE_THIN, text);
    }

    static ListItem done(String text) {
        return item(VaadinIcon.CHECK, text);
    }

    static ListItem refused(String text) {
        ListItem item = item(VaadinIcon.BAN, text);
        item.addClassName("is-refused");
        return item;
    }

    private static ListItem item(VaadinIcon sign, String text) {
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(icon);
        item.add(text);
        return item;
    }
}
