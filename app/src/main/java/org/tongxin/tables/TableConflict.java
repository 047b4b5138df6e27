package org.tongxin.tables;

import java.util.List;
import org.tongxin.common.Refused;
import org.tongxin.modeling.ModelVersion;

/** Somebody else has changed the table since this draft of it was begun. */
public class TableConflict extends Refused {

    private final transient ModelVersion newer;
    private final transient TableContent theirs;
    private final transient List<RowChange> changes;

    TableConflict(ModelVersion newer, TableContent theirs, List<RowChange> changes) {
        super("tables.conflict");
        this.newer = newer;
        this.theirs = theirs;
        this.changes = List.copyOf(changes);
    }

    public ModelVersion newer() {
        return newer;
    }

    public TableContent theirs() {
        return theirs;
    }

    /** What they have changed. */
    public List<RowChange> changes() {
        return changes;
    }
}
