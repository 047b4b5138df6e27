package org.tongxin.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;

/** Reads the projection. A page is one short range of the index for each unit that somebody supervises; each task stands once in it. */
@Component
class SupervisionQueries {

    private static final String WITHIN = " from supervised_task t where t.path && cast(:units as text[])";

    private static final String COLUMNS =
            "m.*, c.title, c.confidential, (select max(u.at) from urging u where u.task_id = m.task_id) as urged_at,"
                    + " exists (select from supervision_order o where o.case_number = m.case_number and o.outcome is null) as ordered";

    private static final String CASE = " left join case_file c on c.number = m.case_number";

    private final JdbcClient jdbc;

    SupervisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SupervisionPage page(
            List<UnitCode> units,
            SupervisionConditions conditions,
            SupervisionPage.@Nullable Position after,
            int limit) {
        Map<String, Object> values = new HashMap<>(conditions.values());
        IntStream.range(0, units.size())
                .forEach(unit -> values.put("unit" + unit, units.get(unit).value()));
        values.put("limit", limit);
        if (after != null) {
            values.put("after", after.due());
            values.put("afterId", after.id());
        }
        return SupervisionPage.of(
                jdbc.sql(pageSql(units.size(), conditions, after != null))
                        .params(values)
                        .query(SupervisionQueries::line)
                        .list(),
                limit);
    }

    /** One branch for each unit, merged. No unit is below another, so that no task stands in two branches. */
    static String pageSql(int units, SupervisionConditions conditions, boolean after) {
        String branch =
                "select s.due as sort_at, t.* from supervised_scope s join supervised_task t on t.task_id = s.task_id"
                        + " where s.unit = :unit%d"
                        + (after ? " and (s.due, s.task_id) > (:after, :afterId)" : "")
                        + " and " + conditions.measure().ofScope()
                        + conditions.sql().replace("%", "%%")
                        + " order by s.due, s.task_id limit :limit";
        String union = IntStream.range(0, units)
                .mapToObj(unit -> "(" + branch.formatted(unit) + ")")
                .collect(Collectors.joining(" union all "));
        return "select " + COLUMNS + " from (select * from (" + union
                + ") branches order by sort_at, task_id limit :limit) m" + CASE + " order by m.sort_at, m.task_id";
    }

    private static SupervisionLine line(ResultSet row, int index) throws SQLException {
        OffsetDateTime urged = row.getObject("urged_at", OffsetDateTime.class);
        String title = row.getString("title");
        return new SupervisionLine(
                SupervisionTable.task(row, index),
                title == null ? "" : title,
                urged == null ? null : urged.toInstant(),
                row.getBoolean("ordered"),
                row.getBoolean("confidential"));
    }

    Optional<SupervisionLine> line(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from supervised_task m" + CASE + " where m.task_id = ?")
                .param(taskId)
                .query(SupervisionQueries::line)
                .optional();
    }

    /** The measure of the conditions does not restrict. */
    Map<Measure, Integer> numbers(List<UnitCode> units, SupervisionConditions conditions) {
        return jdbc.sql("select " + counts() + WITHIN + conditions.sql())
                .params(conditions.values())
                .param("units", SupervisionTable.codes(units))
                .query((row, index) -> numbers(row))
                .single();
    }

    /**
     * @param key an expression on {@code supervised_task t}
     * @param named the values that it names
     */
    List<Group> groups(
            List<UnitCode> units, SupervisionConditions conditions, String key, Map<String, ?> named, int most) {
        String sql = "select " + key + " as key, min(t.process_key) as process_key, max(t.step_name) as step_name, "
                + counts()
                + WITHIN + conditions.sql()
                + " group by 1 order by \"OVERDUE\" desc, \"DAY\" desc, \"ALL\" desc, 1 limit :most";
        return jdbc.sql(sql)
                .params(conditions.values())
                .params(named)
                .param("units", SupervisionTable.codes(units))
                .param("most", most)
                .query((row, index) -> new Group(
                        row.getString("key"), row.getString("process_key"), row.getString("step_name"), numbers(row)))
                .list();
    }

    /** @param key null where there is nobody or nothing */
    record Group(@Nullable String key, String processKey, String stepName, Map<Measure, Integer> numbers) {}

    private static String counts() {
        return Arrays.stream(Measure.values())
                .map(measure -> "count(*) filter (where " + measure.ofTask() + ") as \"" + measure.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    static Map<Measure, Integer> numbers(ResultSet row) throws SQLException {
        Map<Measure, Integer> numbers = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            numbers.put(measure, row.getInt(measure.name()));
        }
        return numbers;
    }
}
