package org.tongxin.whatif.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitRow;

/** The limits in words; those that are tried out stand beside what they are now. */
class LimitTable extends Div {

    private static final List<String> COLUMNS = List.of("what", "which", "length", "warn", "try");

    private final LimitWords words;
    private final Set<String> testable;
    private final Consumer<LimitRow> onChange;

    LimitTable(LimitWords words, Set<String> testable, Consumer<LimitRow> onChange) {
        this.words = words;
        this.testable = testable;
        this.onChange = onChange;
        addClassName("whatif-scroll");
    }

    void show(String caption, List<LimitRow> rows, Map<String, LimitChange> changes) {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("whatif-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get("whatif.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        rows.forEach(row -> table.getBody().addRows(row(row, changes)));
        add(table);
    }

    private NativeTableRow row(LimitRow row, Map<String, LimitChange> changes) {
        NativeTableHeaderCell what = new NativeTableHeaderCell(words.what(row));
        what.getElement().setAttribute("scope", "row");
        NativeTableRow line = new NativeTableRow();
        line.addClassName("whatif-limit");
        line.add(what);
        line.add(new NativeTableCell(words.which(row)));
        line.add(new NativeTableCell(length(row, changes.get(row.id()))));
        line.add(new NativeTableCell(words.get("whatif.warn", row.limit().warnPercent())));
        line.add(new NativeTableCell(button(row)));
        return line;
    }

    private Component length(LimitRow row, @org.jspecify.annotations.Nullable LimitChange change) {
        Span now = new Span(words.length(row.limit()));
        if (change == null) {
            return now;
        }
        now.addClassName("whatif-old");
        Span then = new Span("→ " + words.length(change));
        then.addClassName("whatif-new");
        return new Div(now, then);
    }

    private Component button(LimitRow row) {
        if (!testable.contains(row.limit().key())) {
            Span none = new Span(words.get("whatif.untestable"));
            none.addClassName("whatif-small");
            return none;
        }
        Button button = new Button(words.get("whatif.change"), click -> onChange.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words.get("whatif.change.of", words.what(row)));
        return button;
    }
}
