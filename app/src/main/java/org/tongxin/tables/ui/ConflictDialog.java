package org.tongxin.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tongxin.tables.TableConflict;

/** Somebody else was faster: who, what and why; and how to go on without losing anything. */
class ConflictDialog extends Dialog {

    ConflictDialog(TableTexts texts, TableWords words, TableConflict conflict, Runnable goOn) {
        setHeaderTitle(texts.get("tables.conflict.title"));
        setWidth("min(44rem, 96vw)");
        Div shown = new Div(
                new Paragraph(texts.origin(conflict.newer())),
                new ChangeList(words, conflict.changes()),
                new Paragraph(texts.get("tables.conflict.hint")));
        shown.addClassName("tables-dialog");
        add(shown);
        Button take = new Button(texts.get("tables.conflict.on"), click -> {
            goOn.run();
            close();
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("tables.conflict.wait"), click -> close()), take);
    }
}
