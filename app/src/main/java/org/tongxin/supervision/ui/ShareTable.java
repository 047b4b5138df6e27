package org.tongxin.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Share;
import org.tongxin.supervision.Supervision;

/** The numbers by unit, department, process, step, person, urgency or age, as a table; each opens the list behind it. */
class ShareTable extends Div {

    private static final List<Measure> COLUMNS = List.of(
            Measure.OVERDUE,
            Measure.TODAY,
            Measure.DAY,
            Measure.UNCLAIMED,
            Measure.PAUSED,
            Measure.EXTENSION,
            Measure.ALL);

    private final SupervisionWords words;
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();

    ShareTable(SupervisionWords words, Consumer<By> onChosen) {
        this.words = words;
        for (By by : By.values()) {
            tabs.add(new Tab(words.get("supervision.by." + by.id())));
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(By.values()[tabs.getSelectedIndex()]);
            }
        });
        addClassName("supervision-shares");
        content.addClassName("supervision-scroll");
        add(tabs, content);
    }

    void show(SupervisionAddress address, List<Share> shares) {
        tabs.setSelectedIndex(address.by().ordinal());
        content.removeAll();
        if (shares.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("supervision.shares.empty"));
            empty.addClassName("empty-state");
            content.add(empty);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("supervision-table");
        table.setCaptionText(words.get(
                "supervision.shares.caption",
                words.get("supervision.by." + address.by().id())));
        NativeTableRow head = table.getHead().addRow();
        head.add(header(words.get("supervision.by." + address.by().id()), "col"));
        COLUMNS.forEach(measure -> head.add(header(words.measure(measure), "col")));
        shares.forEach(share -> table.getBody().addRows(row(address, share)));
        content.add(table);
        if (shares.size() == Supervision.MOST_SHARES) {
            content.add(new Paragraph(words.get("supervision.shares.most", Supervision.MOST_SHARES)));
        }
    }

    private NativeTableRow row(SupervisionAddress address, Share share) {
        String name = words.share(address.by(), share.key(), share.filter().direct());
        String whole = share.name() == null ? name : words.step(share.name()) + "（" + name + "）";
        NativeTableHeaderCell about = header(whole, "row");
        NativeTableRow row = new NativeTableRow();
        row.add(about);
        COLUMNS.forEach(measure -> row.add(new NativeTableCell(number(address, share, measure, whole))));
        return row;
    }

    private com.vaadin.flow.component.Component number(
            SupervisionAddress address, Share share, Measure measure, String name) {
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
