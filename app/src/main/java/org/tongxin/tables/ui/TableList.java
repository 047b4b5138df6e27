package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tongxin.common.Refused;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.Tables;

/** All decision tables: what each decides, and who changed it last and why. */
class TableList extends Div {

    private final Tables tables;
    private final TableTexts texts;

    TableList(Tables tables, TableTexts texts) {
        this.tables = tables;
        this.texts = texts;
        addClassName("tables");
        UnorderedList list = new UnorderedList();
        list.addClassName("tables-list");
        tables.all().forEach(version -> list.add(item(version)));
        add(new Paragraph(texts.get(tables.mayEdit() ? "tables.hint" : "tables.hint.read")), list);
    }

    private ListItem item(ModelVersion version) {
        Anchor link = new Anchor(address(version.key()), texts.said(version.name()));
        ListItem item = new ListItem(new H3(link));
        try {
            TableContent table = tables.content(version);
            item.add(new Paragraph(texts.of(table).description()));
            item.add(small(texts.get("tables.size", table.rows().size()) + " " + texts.origin(version)));
        } catch (Refused refused) {
            item.add(small(texts.messages().get(refused)));
        }
        return item;
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("tables-small");
        return small;
    }

    static String address(String table) {
        return "models?tab=tables&table=" + table;
    }
}
