package org.tongxin.supervision.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Map;
import java.util.function.Consumer;

/** Table, diagram or map. */
class FormTabs extends Tabs {

    private static final Map<Form, VaadinIcon> ICONS =
            Map.of(Form.TABLE, VaadinIcon.TABLE, Form.DIAGRAM, VaadinIcon.CLUSTER, Form.MAP, VaadinIcon.MAP_MARKER);

    FormTabs(SupervisionWords words, Consumer<Form> chosen) {
        addClassName("supervision-forms");
        getElement().setAttribute("aria-label", words.get("supervision.forms"));
        for (Form form : Form.values()) {
            Icon icon = ICONS.getOrDefault(form, VaadinIcon.TABLE).create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(new Tab(icon, new Span(words.get("supervision.form." + form.id()))));
        }
        addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(Form.values()[getSelectedIndex()]);
            }
        });
    }

    void show(Form form) {
        setSelectedIndex(form.ordinal());
    }
}
