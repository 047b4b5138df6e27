package org.tongxin.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/** A filter without its period as conditions on {@code statistics_case c}, and the values they name. */
final class StatisticsConditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** @param units with all below them */
    StatisticsConditions(List<UnitCode> units, StatisticsFilter filter) {
        sql.append(" and c.path && cast(:units as text[])");
        values.put("units", StatisticsTable.codes(units));
        UnitCode unit = filter.unit();
        if (filter.direct() && unit != null) {
            sql.append(" and c.unit = :unit");
            values.put("unit", unit.value());
        }
        orNone("department", filter.department());
        orNone("category", filter.category());
        orNone("company", filter.company());
        orNone("process_key", filter.process());
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void orNone(String column, @Nullable String value) {
        if (StatisticsFilter.NONE.equals(value)) {
            sql.append(" and c.").append(column).append(" is null");
        } else if (value != null) {
            sql.append(" and c.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }
}
