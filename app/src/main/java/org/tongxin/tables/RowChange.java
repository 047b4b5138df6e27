package org.tongxin.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row between two versions.
 *
 * @param before null when it was not there
 * @param after null when it is gone
 */
public record RowChange(
        Kind kind, @Nullable Row before, @Nullable Row after) {

    public enum Kind {
        ADDED,
        CHANGED,
        MOVED,
        REMOVED
    }

    /** The row's id. */
    public String id() {
        return row().id();
    }

    /** As it is afterwards, or was. */
    public Row row() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** All changes, in the order of the table as it is afterwards, then those that are gone. */
    public static List<RowChange> between(List<Row> before, List<Row> after) {
        Map<String, Row> old = new HashMap<>();
        before.forEach(row -> old.put(row.id(), row));
        List<String> stayed = ids(before).stream().filter(ids(after)::contains).toList();
        List<String> order = ids(after).stream().filter(old::containsKey).toList();
        List<String> moved = moved(stayed, order);
        List<RowChange> changes = new ArrayList<>();
        for (Row row : after) {
            Row was = old.remove(row.id());
            if (was == null) {
                changes.add(new RowChange(Kind.ADDED, null, row));
            } else if (!was.equals(row)) {
                changes.add(new RowChange(Kind.CHANGED, was, row));
            } else if (moved.contains(row.id())) {
                changes.add(new RowChange(Kind.MOVED, was, row));
            }
        }
        before.stream()
                .filter(row -> old.containsKey(row.id()))
                .forEach(row -> changes.add(new RowChange(Kind.REMOVED, row, null)));
        return changes;
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    /** Those that are not part of the longest run that kept its order. */
    private static List<String> moved(List<String> before, List<String> after) {
        int[][] kept = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                kept[i][j] = before.get(i).equals(after.get(j))
                        ? kept[i + 1][j + 1] + 1
                        : Math.max(kept[i + 1][j], kept[i][j + 1]);
            }
        }
        List<String> moved = new ArrayList<>(after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                moved.remove(after.get(j));
                i++;
                j++;
            } else if (kept[i + 1][j] >= kept[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }
}
