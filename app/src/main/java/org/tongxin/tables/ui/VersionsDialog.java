package org.tongxin.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tongxin.common.Refused;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.RowChange;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.Tables;

/** All versions of a table: who, when and why; any two compared row by row; each to be taken out as a file. */
class VersionsDialog extends Dialog {

    private final Tables tables;
    private final TableTexts texts;
    private final Select<ModelVersion> before = new Select<>();
    private final Select<ModelVersion> after = new Select<>();
    private final Div difference = new Div();

    VersionsDialog(Tables tables, TableTexts texts, String key) {
        this.tables = tables;
        this.texts = texts;
        List<ModelVersion> versions = tables.versions(key);
        setHeaderTitle(texts.get("tables.versions"));
        setWidth("min(48rem, 96vw)");
        OrderedList list = new OrderedList();
        list.addClassName("tables-versions");
        versions.forEach(version -> list.add(item(version)));
        Div shown = new Div(list);
        shown.addClassName("tables-dialog");
        if (versions.size() > 1) {
            Div chosen = new Div(
                    choice(before, "tables.compare.before", versions, versions.get(1)),
                    choice(after, "tables.compare.after", versions, versions.get(0)));
            chosen.addClassName("tables-filters");
            shown.add(new H4(texts.get("tables.compare")), chosen, difference);
            compare();
        }
        add(shown);
        getFooter().add(new Button(texts.get("tables.close"), click -> close()));
    }

    private Select<ModelVersion> choice(
            Select<ModelVersion> select, String label, List<ModelVersion> versions, ModelVersion chosen) {
        select.setLabel(texts.get(label));
        select.setItems(versions);
        select.setItemLabelGenerator(version -> texts.get("tables.version", version.version()));
        select.setValue(chosen);
        select.addValueChangeListener(change -> compare());
        return select;
    }

    private ListItem item(ModelVersion version) {
        Span origin = new Span(texts.origin(version));
        origin.setTitle(texts.exact(version));
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = tables.file(version);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), version.file(), "application/xml", content.length);
                }),
                texts.get("tables.take-out.version", version.version()));
        file.getElement().setAttribute("download", version.file());
        return new ListItem(origin, file);
    }

    private void compare() {
        difference.removeAll();
        try {
            TableContent old = tables.content(before.getValue());
            TableContent fresh = tables.content(after.getValue());
            if (!old.columns().equals(fresh.columns())) {
                difference.add(new Paragraph(texts.get("tables.compare.columns")));
            } else {
                difference.add(new ChangeList(texts.of(fresh), RowChange.between(old.rows(), fresh.rows())));
            }
        } catch (Refused refused) {
            difference.add(new Paragraph(texts.messages().get(refused)));
        }
    }
}
