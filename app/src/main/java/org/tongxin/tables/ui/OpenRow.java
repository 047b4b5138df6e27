package org.tongxin.tables.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Tables;

/** The row of a table that is open for editing, at most one: what is typed in it goes into the draft before anything else is done. */
class OpenRow implements RowEditor.Actions {

    private final Tables tables;
    private final TableDraft draft;
    private final Page page;
    private @Nullable RowEditor editor;

    /** Where the row is open. */
    interface Page {

        TableWords words();

        /** The rows that the filters leave. */
        List<Row> shown();

        void show();

        /** Something is typed that cannot be saved. */
        void unsavable();
    }

    OpenRow(Tables tables, TableDraft draft, Page page) {
        this.tables = tables;
        this.draft = draft;
        this.page = page;
    }

    @Nullable
    RowEditor editor() {
        return editor;
    }

    boolean is(Row row) {
        return editor != null && editor.id().equals(row.id());
    }

    /** @param column that is to be typed in; negative for none */
    void edit(Row row, int column) {
        if (done()) {
            open(row.id());
            if (column >= 0 && editor != null) {
                editor.focus(column);
            }
        }
    }

    private void open(String id) {
        int position = draft.position(id);
        if (position >= 0) {
            editor = new RowEditor(page.words(), draft.rows().get(position), position + 1, this);
            page.show();
        }
    }

    /** Gives up what is in its fields. */
    void close() {
        editor = null;
    }

    /** Takes over what is in the fields of the open row; false when it makes no sense. */
    @Override
    public boolean done() {
        RowEditor open = editor;
        if (open == null) {
            return true;
        }
        Optional<Row> read = open.read();
        if (read.isEmpty()) {
            return false;
        }
        draft.set(read.get());
        var wrong = tables.check(draft).of(open.id()).stream()
                .filter(problem -> problem.blocking() && problem.column() != null)
                .toList();
        if (!wrong.isEmpty()) {
            page.unsavable();
            open.show(wrong);
            return false;
        }
        cancel();
        return true;
    }

    @Override
    public void next() {
        RowEditor open = editor;
        if (open == null) {
            return;
        }
        List<Row> shown = page.shown();
        int at = shown.stream().map(Row::id).toList().indexOf(open.id());
        if (done() && at + 1 < shown.size()) {
            open(shown.get(at + 1).id());
        }
    }

    @Override
    public void cancel() {
        close();
        page.show();
    }

    @Override
    public void move(int by) {
        withOpen(id -> {
            draft.move(id, by);
            open(id);
        });
    }

    @Override
    public void duplicate() {
        withOpen(id -> open(draft.duplicate(id)));
    }

    @Override
    public void addBelow() {
        withOpen(id -> open(draft.add(draft.position(id) + 1)));
    }

    void addLast() {
        if (done()) {
            open(draft.add(draft.rows().size()));
        }
    }

    @Override
    public void remove() {
        RowEditor open = editor;
        if (open != null) {
            draft.remove(open.id());
            cancel();
        }
    }

    private void withOpen(Consumer<String> work) {
        RowEditor open = editor;
        if (open != null && done()) {
            work.accept(open.id());
        }
    }
}
