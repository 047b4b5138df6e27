package org.tongxin.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * What somebody takes with them. The rows are those that the person may see: who makes the export decides that, as for the page.
 *
 * @param name what it is, which becomes the name of the file
 * @param filter which part of it, in words; for the dialog and the record, so without private data
 * @param total how many rows there will be, for the progress; -1 when nobody has counted
 * @param rows read once, while they are written
 * @param caseOf the case that a row is about; null where rows are about no case, so that there are no contacts to add
 */
public record Export<R>(
        String name,
        String filter,
        List<Column<R>> columns,
        long total,
        Iterable<R> rows,
        @Nullable Function<? super R, CaseNumber> caseOf) {

    public Export {
        columns = List.copyOf(columns);
    }
}
