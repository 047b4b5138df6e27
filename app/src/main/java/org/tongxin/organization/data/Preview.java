package org.tongxin.organization.data;

import java.util.List;
import org.tongxin.common.Refused;

/**
 * What importing a file would do.
 *
 * @param lines how many lines the file has below its header
 * @param problems what is wrong, by line; a file with problems is not imported
 */
public record Preview(int lines, List<Change> changes, List<BadLine> problems, Draft draft) {

    /**
     * @param subject the unit's code or the account's name
     * @param added whether it is new
     * @param details what becomes different, one column each
     */
    public record Change(String subject, String name, boolean added, List<Detail> details) {}

    public record Detail(String column, String before, String after) {}

    /** @param number of the line in the file, counted from 1 with the header; 0 when it is the file as a whole */
    public record BadLine(long number, Refused reason) {}

    public boolean importable() {
        return problems.isEmpty();
    }
}
