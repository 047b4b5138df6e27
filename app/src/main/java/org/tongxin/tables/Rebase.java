package org.tongxin.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes somebody's changes of a table over to a version in which somebody else has changed it, row by row. */
final class Rebase {

    private final List<Row> rows;
    private final List<String> both;

    Rebase(List<Row> base, List<Row> mine, List<Row> theirs) {
        List<RowChange> changes = RowChange.between(base, mine);
        Set<String> touched = RowChange.between(base, theirs).stream()
                .filter(change -> change.kind() != RowChange.Kind.MOVED)
                .map(RowChange::id)
                .collect(Collectors.toSet());
        both = changes.stream()
                .filter(change -> change.kind() != RowChange.Kind.MOVED)
                .map(RowChange::id)
                .filter(touched::contains)
                .toList();
        rows = new ArrayList<>(theirs);
        for (RowChange change : changes) {
            int at = position(change.id());
            switch (change.kind()) {
                case REMOVED -> rows.removeIf(row -> row.id().equals(change.id()));
                case CHANGED -> put(at, change.row(), mine);
                case ADDED -> put(-1, at < 0 ? change.row() : change.row().as(change.id() + "_mine"), mine);
                case MOVED -> {
                    if (at >= 0) {
                        put(-1, rows.remove(at), mine);
                    }
                }
            }
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<String> both() {
        return both;
    }

    /** In its own place; otherwise below the row that it stands below in mine. */
    private void put(int at, Row row, List<Row> mine) {
        if (at >= 0) {
            rows.set(at, row);
            return;
        }
        String above = above(row.id().replaceFirst("_mine$", ""), mine);
        int below = above == null ? -1 : position(above);
        rows.add(above == null ? 0 : below < 0 ? rows.size() : below + 1, row);
    }

    private static @Nullable String above(String id, List<Row> mine) {
        String above = null;
        for (Row row : mine) {
            if (row.id().equals(id)) {
                return above;
            }
            above = row.id();
        }
        return above;
    }

    private int position(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
