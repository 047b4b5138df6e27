package org.tongxin.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a decision table says.
 *
 * @param key id of the decision
 * @param name in Chinese
 * @param description in Chinese; may be empty
 * @param policy which of the rows that fit counts, such as {@code FIRST}
 */
public record TableContent(
        String key, String name, String description, String policy, List<Column> columns, List<Row> rows) {

    public static final String LIMITS = "limits";

    public TableContent {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public TableContent with(List<Row> others) {
        return new TableContent(key, name, description, policy, columns, others);
    }

    public boolean limits() {
        return key.equals(LIMITS);
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Where the column of that name stands; -1 when there is none. */
    public int index(String column, boolean output) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).output() == output
                        && columns.get(i).name().equals(column))
                .findFirst()
                .orElse(-1);
    }
}
