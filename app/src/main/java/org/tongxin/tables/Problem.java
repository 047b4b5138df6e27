package org.tongxin.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a row that its owner should know.
 *
 * @param column id of the column; null when it is about the row
 * @param blocking whether the table cannot be saved with it
 * @param key of the message
 */
public record Problem(String row, @Nullable String column, boolean blocking, String key, List<Object> arguments) {

    static Problem of(Row row, @Nullable Column column, boolean blocking, String key, Object... arguments) {
        return new Problem(row.id(), column == null ? null : column.id(), blocking, key, List.of(arguments));
    }
}
