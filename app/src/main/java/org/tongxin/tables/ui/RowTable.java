package org.tongxin.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.tables.Column;
import org.tongxin.tables.Problem;
import org.tongxin.tables.Row;
import org.tongxin.tables.RowChange;
import org.tongxin.tables.Verdict;

/** The rows in words; the one that is open shows fields instead. */
class RowTable extends Div {

    private final TableWords words;
    private final @Nullable BiConsumer<Row, Integer> onEdit;

    /** @param onEdit opens the row at the column of that index; null for those who only read */
    RowTable(TableWords words, @Nullable BiConsumer<Row, Integer> onEdit) {
        this.words = words;
        this.onEdit = onEdit;
        addClassName("tables-scroll");
    }

    /**
     * @param rows those that are shown
     * @param all to number them
     */
    void show(List<Row> rows, List<Row> all, Verdict verdict, List<RowChange> changes, @Nullable RowEditor editor) {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("tables-table");
        table.setCaptionText(words.texts().get("tables.shown", rows.size(), all.size()));
        NativeTableRow head = table.getHead().addRow();
        head.add(
                header(words.texts().get("tables.number")), header(words.texts().get("tables.note")));
        for (Column column : words.table().columns()) {
            NativeTableHeaderCell cell = header(words.label(column));
            cell.addClassName(column.output() ? "is-answer" : "is-condition");
            head.add(cell);
        }
        head.add(header(words.texts().get("tables.action")));
        for (Row row : rows) {
            if (editor != null && editor.id().equals(row.id())) {
                table.getBody().addRows(editor.lines());
            } else {
                table.getBody().addRows(line(row, all.indexOf(row) + 1, verdict.of(row.id()), changes));
            }
        }
        add(table);
        if (editor != null) {
            editor.focus();
        }
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow line(Row row, int number, List<Problem> problems, List<RowChange> changes) {
        NativeTableRow line = new NativeTableRow();
        NativeTableCell first = new NativeTableCell(new Span(String.valueOf(number)));
        changes.stream()
                .filter(change -> change.id().equals(row.id()))
                .findFirst()
                .ifPresent(change -> first.add(ChangeList.badge(words.texts(), change.kind())));
        line.add(first);
        NativeTableHeaderCell note = new NativeTableHeaderCell(words.note(row));
        note.getElement().setAttribute("scope", "row");
        problems.stream().filter(problem -> problem.column() == null).forEach(problem -> note.add(said(problem)));
        line.add(note);
        for (int i = 0; i < words.table().columns().size(); i++) {
            line.add(cell(row, i, problems));
        }
        line.add(action(row));
        return line;
    }

    private NativeTableCell cell(Row row, int index, List<Problem> problems) {
        Column column = words.table().columns().get(index);
        Span text = new Span(words.cell(row, index));
        text.addClassName(row.cells().get(index).isBlank() ? "is-blank" : "is-said");
        NativeTableCell cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", words.label(column));
        problems.stream()
                .filter(problem -> column.id().equals(problem.column()))
                .forEach(problem -> cell.add(said(problem)));
        if (onEdit != null) {
            cell.addClickListener(click -> onEdit.accept(row, index));
        }
        return cell;
    }

    private NativeTableCell action(Row row) {
        if (onEdit == null) {
            return new NativeTableCell();
        }
        Button edit = new Button(words.texts().get("tables.edit"), click -> onEdit.accept(row, -1));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel(words.texts().get("tables.edit.of", words.title(row)));
        return new NativeTableCell(edit);
    }

    private Div said(Problem problem) {
        Div said = new Div(
                (problem.blocking() ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.WARNING).create(),
                new Span(words.texts().get(problem.key(), problem.arguments().toArray())));
        said.addClassNames("tables-problem", problem.blocking() ? "is-wrong" : "is-odd");
        return said;
    }
}
