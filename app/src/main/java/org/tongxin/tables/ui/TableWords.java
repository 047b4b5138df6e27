package org.tongxin.tables.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongxin.tables.Cell;
import org.tongxin.tables.CellWords;
import org.tongxin.tables.Column;
import org.tongxin.tables.Offer;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableContent;

/** One table in the reader's words. */
record TableWords(TableTexts texts, CellWords words, TableContent table, List<Offer> offers) {

    String name() {
        return texts.said(table.name());
    }

    String description() {
        return table.description().isEmpty() ? "" : texts.said(table.description());
    }

    String label(Column column) {
        return texts.said(column.label());
    }

    String label(String column) {
        return label(table.columns().get(index(column)));
    }

    private int index(String column) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).id().equals(column))
                .findFirst()
                .orElseThrow();
    }

    String value(String column, String value) {
        return offers.get(index(column)).label(value);
    }

    String cell(Row row, int column) {
        return words.of(row.cells().get(column), table.columns().get(column), offers.get(column));
    }

    String typed(Row row, int column) {
        return words.typed(row.cells().get(column), table.columns().get(column), offers.get(column));
    }

    String note(Row row) {
        return row.note().isEmpty() ? "" : texts.said(row.note());
    }

    /** The whole row as a sentence: what it is for, otherwise what it asks for. */
    String title(Row row) {
        String conditions = IntStream.range(0, table.columns().size())
                .filter(i ->
                        !table.columns().get(i).output() && !row.cells().get(i).isBlank())
                .mapToObj(i -> cell(row, i))
                .collect(Collectors.joining(texts.get("tables.words.comma")));
        return !row.note().isEmpty() ? note(row) : conditions.isEmpty() ? texts.get("tables.row.every") : conditions;
    }

    boolean contains(Row row, String sought) {
        String wanted = sought.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || (row.note() + " " + note(row)).toLowerCase(Locale.ROOT).contains(wanted)
                || IntStream.range(0, table.columns().size())
                        .anyMatch(i -> (cell(row, i) + " " + row.cells().get(i))
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    /** Of a limit what stands before the point in its key; the same for all rows of other tables. */
    String group(Row row) {
        int key = table.limits() ? table.index("key", false) : -1;
        return key >= 0
                        && Cell.read(row.cells().get(key), table.columns().get(key)) instanceof Cell.Texts key1
                        && key1.values().get(0).contains(".")
                ? key1.values().get(0).substring(0, key1.values().get(0).indexOf('.'))
                : "";
    }
}
