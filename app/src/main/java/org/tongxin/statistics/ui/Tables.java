package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Tables in which the first column names the line. */
final class Tables {

    private Tables() {}

    static NativeTable table(String caption, List<? extends Component> heads) {
        NativeTable table = new NativeTable();
        table.addClassName("statistics-table");
        table.setCaptionText(caption);
        NativeTableRow row = table.getHead().addRow();
        heads.forEach(head -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.add(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        return table;
    }

    static void row(NativeTable table, Component name, List<? extends Component> cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.add(name);
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(first);
        cells.forEach(cell -> row.add(new NativeTableCell(cell)));
        table.getBody().addRows(row);
    }

    static Span text(String text) {
        return new Span(text);
    }
}
