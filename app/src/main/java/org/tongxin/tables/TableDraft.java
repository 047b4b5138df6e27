package org.tongxin.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.modeling.ModelVersion;

/** A table while somebody edits it: what it was, what it is to be, and every step back. */
public final class TableDraft {

    private static final int STEPS = 200;

    private ModelVersion version;
    private TableContent base;
    private List<Row> rows;
    private final Deque<List<Row>> undo = new ArrayDeque<>();
    private final Deque<List<Row>> redo = new ArrayDeque<>();

    public TableDraft(ModelVersion version, TableContent base) {
        this.version = version;
        this.base = base;
        this.rows = base.rows();
    }

    public ModelVersion version() {
        return version;
    }

    public TableContent base() {
        return base;
    }

    public TableContent table() {
        return base.with(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean changed() {
        return !rows.equals(base.rows());
    }

    public List<RowChange> changes() {
        return RowChange.between(base.rows(), rows);
    }

    public int position(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    public void set(Row row) {
        List<Row> next = new ArrayList<>(rows);
        next.set(position(row.id()), row);
        to(next);
    }

    public void move(String id, int by) {
        int from = position(id);
        int to = from + by;
        if (to >= 0 && to < rows.size()) {
            List<Row> next = new ArrayList<>(rows);
            next.add(to, next.remove(from));
            to(next);
        }
    }

    public void remove(String id) {
        to(rows.stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** Adds a copy below the row, and says its id. */
    public String duplicate(String id) {
        Row row = rows.get(position(id));
        return insert(position(id) + 1, row.as(fresh(id.replaceFirst("_\\d+$", ""))));
    }

    /** Adds an empty row at that place, and says its id. */
    public String add(int position) {
        List<String> cells = base.columns().stream().map(column -> "").toList();
        return insert(position, new Row(fresh("Rule_New"), "", cells));
    }

    private String insert(int position, Row row) {
        List<Row> next = new ArrayList<>(rows);
        next.add(position, row);
        to(next);
        return row.id();
    }

    private String fresh(String stem) {
        Set<String> taken = new ArrayList<>(rows).stream().map(Row::id).collect(Collectors.toSet());
        base.rows().forEach(row -> taken.add(row.id()));
        int number = 2;
        while (taken.contains(stem + "_" + number)) {
            number++;
        }
        return stem + "_" + number;
    }

    private void to(List<Row> next) {
        if (!next.equals(rows)) {
            undo.push(rows);
            if (undo.size() > STEPS) {
                undo.removeLast();
            }
            redo.clear();
            rows = List.copyOf(next);
        }
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    public void undo() {
        redo.push(rows);
        rows = undo.pop();
    }

    public void redo() {
        undo.push(rows);
        rows = redo.pop();
    }

    /** Gives the edits up; they can still be undone. */
    public void discard() {
        to(base.rows());
    }

    /**
     * Goes on from a newer version: what was changed here is changed there, and what was not is as it is there now.
     *
     * @return ids of the rows that both have changed; here they are as in this draft
     */
    public List<String> onto(ModelVersion newer, TableContent theirs) {
        Rebase rebase = new Rebase(base.rows(), rows, theirs.rows());
        version = newer;
        base = theirs;
        undo.clear();
        redo.clear();
        rows = rebase.rows();
        return rebase.both();
    }
}
