package org.tongxin.tables.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxin.common.Refused;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitChanges;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.tables.Cell;
import org.tongxin.tables.Row;
import org.tongxin.tables.RowChange;
import org.tongxin.tables.TableDraft;

/** Takes limits that were tried out on the past into a draft, and hands a draft's limits over to be tried out. */
record TriedLimits(TableDraft draft) {

    /** @return how many rows are different now */
    int take(Map<String, LimitChange> tried) {
        if (!draft.base().limits()) {
            return 0;
        }
        int amount = draft.base().index("amount", true);
        int unit = draft.base().index("unit", true);
        int taken = 0;
        for (Map.Entry<String, LimitChange> each : tried.entrySet()) {
            int at = draft.position(each.getKey());
            if (at >= 0) {
                Row row = draft.rows().get(at);
                Row changed = row.with(amount, String.valueOf(each.getValue().amount()))
                        .with(
                                unit,
                                new Cell.Texts(List.of(each.getValue().unit().id()), false).feel());
                draft.set(changed);
                taken += row.equals(changed) ? 0 : 1;
            }
        }
        return taken;
    }

    /** Where what is changed can be tried out on the past; empty when there is nothing that could. */
    String address() {
        if (!draft.base().limits()) {
            return "";
        }
        Map<String, LimitChange> changes = new LinkedHashMap<>();
        draft.changes().stream()
                .filter(change -> change.kind() == RowChange.Kind.CHANGED)
                .forEach(change -> limit(change.row()).ifPresent(limit -> changes.put(change.id(), limit)));
        return changes.isEmpty()
                ? ""
                : "limits?"
                        + new QueryParameters(Map.of(LimitChanges.PARAMETER, LimitChanges.write(changes)))
                                .getQueryString();
    }

    private Optional<LimitChange> limit(Row row) {
        try {
            int amount = Integer.parseInt("0" + row.cells().get(draft.base().index("amount", true)));
            return LimitUnit.of(
                            row.cells().get(draft.base().index("unit", true)).replace("\"", ""))
                    .map(unit -> new LimitChange(amount, unit));
        } catch (NumberFormatException | Refused nonsense) {
            return Optional.empty();
        }
    }
}
