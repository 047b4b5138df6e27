package org.tongxin.whatif;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;

/** Steps and cases that have ended, from the tables of statistics: read row by row, as there may be a million. */
@Component
class PastWork {

    private static final int FETCH = 1_000;

    private static final String CASES = """
            select c.process_key, null as step, c.category, c.urgency, c.unit, c.path, c.unit as acting, c.filed as begun, coalesce(c.done, c.closed) as ended, 0 as paused
            from statistics_case c
            where c.closed >= :since and c.path && cast(:units as text[]) and c.process_key = any (cast(:processes as text[]))
            """;

    private static final String STEPS = """
            select s.process_key, s.step, c.category, c.urgency, s.unit, s.path, coalesce(s.acting, s.unit) as acting, s.created as begun, s.ended,
                s.paused_minutes as paused
            from statistics_step s join statistics_case c on c.case_number = s.case_number
            where s.ended >= :since and not s.cancelled and s.path && cast(:units as text[])
                and s.process_key || ' ' || s.step = any (cast(:steps as text[]))
            """;

    private final NamedParameterJdbcTemplate jdbc;

    PastWork(JdbcTemplate template) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /**
     * Something that took from one moment to another.
     *
     * @param step id of the user task; null for the whole case
     * @param acting the unit that had to act in the step
     * @param pausedMinutes by the clock
     */
    record Item(
            String process,
            @Nullable String step,
            @Nullable String category,
            String urgency,
            UnitCode unit,
            List<UnitCode> path,
            UnitCode acting,
            Instant begun,
            Instant ended,
            int pausedMinutes) {}

    /**
     * To be closed, within the transaction.
     *
     * @param processes whose cases as a whole are wanted
     * @param steps process and step, with a space between
     */
    Stream<Item> of(List<UnitCode> units, Instant since, Collection<String> processes, Collection<String> steps) {
        return jdbc.queryForStream(
                CASES + " union all " + STEPS, parameters(units, since, processes, steps), PastWork::item);
    }

    long count(List<UnitCode> units, Instant since, Collection<String> processes, Collection<String> steps) {
        Long count = jdbc.queryForObject(
                "select count(*) from (" + CASES + " union all " + STEPS + ") past",
                parameters(units, since, processes, steps),
                Long.class);
        return count == null ? 0 : count;
    }

    private static Map<String, Object> parameters(
            List<UnitCode> units, Instant since, Collection<String> processes, Collection<String> steps) {
        return Map.of(
                "units",
                units.stream().map(UnitCode::value).toArray(String[]::new),
                "since",
                since.atOffset(ZoneOffset.UTC),
                "processes",
                processes.toArray(String[]::new),
                "steps",
                steps.toArray(String[]::new));
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                row.getString("process_key"),
                row.getString("step"),
                row.getString("category"),
                row.getString("urgency"),
                new UnitCode(row.getString("unit")),
                units(row.getArray("path")),
                new UnitCode(row.getString("acting")),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                row.getObject("ended", OffsetDateTime.class).toInstant(),
                row.getInt("paused"));
    }

    private static List<UnitCode> units(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(UnitCode::new).toList();
    }
}
