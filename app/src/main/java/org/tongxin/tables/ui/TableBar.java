package org.tongxin.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What can be done with the table as a whole. */
class TableBar extends Div {

    private final TableTexts texts;
    private final TablePage page;
    private final Button undo;
    private final Button redo;
    private final Button discard;
    private final Button save;
    private final Anchor tryOut = new Anchor();

    TableBar(TableTexts texts, TablePage page) {
        this.texts = texts;
        this.page = page;
        addClassName("tables-bar");
        save = button("tables.save", VaadinIcon.CHECK_CIRCLE, page::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        undo = button("tables.undo", VaadinIcon.ARROW_BACKWARD, page::undo);
        redo = button("tables.redo", VaadinIcon.ARROW_FORWARD, page::redo);
        discard = button("tables.discard", VaadinIcon.CLOSE_SMALL, page::confirmDiscard);
        tryOut.setText(texts.get("tables.try"));
        tryOut.addClassName("tables-link");
        Anchor file = page.takeOut();
        file.addClassName("tables-link");
        Button add = button("tables.add", VaadinIcon.PLUS, page.open()::addLast);
        Button putBack = button("tables.put-back", VaadinIcon.UPLOAD, page::putBack);
        for (Button each : new Button[] {save, undo, redo, discard, add, putBack}) {
            each.setVisible(page.editable());
        }
        add(save, undo, redo, discard, add, tryOut, file, putBack);
        add(button("tables.versions", VaadinIcon.TIME_BACKWARD, page::versions));
    }

    private Button button(String key, VaadinIcon icon, Runnable work) {
        return new Button(texts.get(key), icon.create(), click -> work.run());
    }

    void show() {
        int changes = page.draft().changes().size();
        save.setText(changes == 0 ? texts.get("tables.save") : texts.get("tables.save.count", changes));
        save.setEnabled(changes > 0);
        undo.setEnabled(page.draft().canUndo());
        redo.setEnabled(page.draft().canRedo());
        discard.setEnabled(changes > 0);
        String address = page.editable() ? page.tryAddress() : "";
        tryOut.setVisible(!address.isEmpty());
        tryOut.setHref(address);
    }
}
