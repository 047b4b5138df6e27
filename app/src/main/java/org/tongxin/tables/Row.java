package org.tongxin.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a decision table.
 *
 * @param id of the rule in the file
 * @param note what it is for, in Chinese; may be empty
 * @param cells in FEEL, first the conditions, then the answers, in the order of the columns
 */
public record Row(String id, String note, List<String> cells) {

    public Row {
        note = note.strip();
        cells = cells.stream().map(String::strip).toList();
    }

    public Row with(int column, String feel) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column, feel);
        return new Row(id, note, changed);
    }

    public Row note(String other) {
        return new Row(id, other, cells);
    }

    public Row as(String otherId) {
        return new Row(otherId, note, cells);
    }
}
