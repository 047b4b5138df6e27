package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Share;
import org.tongxin.supervision.Supervision;

/** The numbers line by line, as a table; each opens the list behind it. */
class ShareRows extends Div {

    private final SupervisionWords words;

    private final List<Measure> columns;

    /** With a column for each measure. */
    ShareRows(SupervisionWords words) {
        this(words, MeasureTiles.ORDER);
    }

    ShareRows(SupervisionWords words, List<Measure> columns) {
        this.words = words;
        this.columns = columns;
        addClassName("supervision-scroll");
    }

    /** @param by what the lines are about */
    void show(SupervisionAddress address, By by, List<Share> shares) {
        removeAll();
        if (shares.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("supervision.shares.empty"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("supervision-table");
        table.setCaptionText(words.get("supervision.shares.caption", words.get("supervision.by." + by.id())));
        NativeTableRow head = table.getHead().addRow();
        head.add(header(words.get("supervision.by." + by.id()), "col"));
        columns.forEach(measure -> head.add(header(words.measure(measure), "col")));
        shares.forEach(share -> table.getBody().addRows(row(address, by, share)));
        add(table);
        if (shares.size() == Supervision.MOST_SHARES) {
            add(new Paragraph(words.get("supervision.shares.most", Supervision.MOST_SHARES)));
        }
    }

    private NativeTableRow row(SupervisionAddress address, By by, Share share) {
        String name = words.share(by, share.key(), share.filter().direct());
        String whole = share.name() == null ? name : words.said(share.name()) + "（" + name + "）";
        NativeTableHeaderCell about = header(whole, "row");
        NativeTableRow row = new NativeTableRow();
        row.add(about);
        columns.forEach(measure -> row.add(new NativeTableCell(number(address, share, measure, whole))));
        return row;
    }

    private Component number(SupervisionAddress address, Share share, Measure measure, String name) {
        int number = share.numbers().getOrDefault(measure, 0);
        if (number == 0) {
            Span none = new Span("0");
            none.addClassName("is-empty");
            return none;
        }
        RouterLink link = new RouterLink(String.valueOf(number), SupervisionView.class);
        link.setQueryParameters(address.with(share.filter().with(measure)).query());
        link.addClassName("measure-" + measure.id());
        link.getElement()
                .setAttribute("aria-label", words.get("supervision.opens", name, words.measure(measure), number));
        return link;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
