package org.tongxin.deadline;

import java.util.List;
import java.util.Map;

/** The newest limits table row by row, and what it would be with other limits. Nothing is deployed. */
public interface LimitRows {

    /** From above. Rows that a person would have to read as a formula are left out. */
    List<LimitRow> all();

    /**
     * The newest table with some rows changed. It answers as the table itself would, for this one trial.
     *
     * @param changes by the id of the row
     */
    Limits with(Map<String, LimitChange> changes);
}
