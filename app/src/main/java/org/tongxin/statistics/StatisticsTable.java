package org.tongxin.statistics;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** The tables of what is counted. */
@Component
class StatisticsTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StatisticsTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void write(Collection<CaseRow> rows) {
        template.batchUpdate(
                """
                insert into statistics_case (case_number, process_key, category, urgency, unit, path, department, company, filed, first_response,
                    response_due, due, done, closed, result, stars, solved, reopened, handed_back, level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_number) do update set process_key = excluded.process_key, category = excluded.category,
                    urgency = excluded.urgency, unit = excluded.unit, path = excluded.path, department = excluded.department,
                    company = excluded.company, filed = excluded.filed, first_response = excluded.first_response,
                    response_due = excluded.response_due, due = excluded.due, done = excluded.done, closed = excluded.closed, result = excluded.result,
                    stars = excluded.stars, solved = excluded.solved, reopened = excluded.reopened,
                    handed_back = excluded.handed_back, level = excluded.level
                """,
                rows,
                BATCH,
                (statement, row) -> set(
                        statement,
                        row.number().value(),
                        row.processKey(),
                        row.category(),
                        row.urgency(),
                        row.unit().value(),
                        codes(row.path()),
                        code(row.department()),
                        code(row.company()),
                        row.filed(),
                        row.firstResponse(),
                        row.responseDue(),
                        row.due(),
                        row.done(),
                        row.closed(),
                        row.result(),
                        row.stars(),
                        row.solved(),
                        row.reopened(),
                        row.handedBack(),
                        row.level()));
    }

    void writeSteps(Collection<StepRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                insert into statistics_step (task_id, case_number, process_key, step, step_name, unit, path, acting, company, person, created, due,
                    ended, cancelled, outcome, worked_minutes, paused_minutes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (task_id) do update set step = excluded.step, step_name = excluded.step_name, unit = excluded.unit, path = excluded.path,
                    acting = excluded.acting, company = excluded.company, person = excluded.person, created = excluded.created,
                    due = excluded.due, ended = excluded.ended, cancelled = excluded.cancelled, outcome = excluded.outcome,
                    worked_minutes = excluded.worked_minutes, paused_minutes = excluded.paused_minutes
                """,
                rows,
                BATCH,
                (statement, row) -> set(
                        statement,
                        row.taskId(),
                        row.number().value(),
                        row.processKey(),
                        row.step(),
                        row.stepName(),
                        row.unit().value(),
                        codes(row.path()),
                        code(row.acting()),
                        code(row.company()),
                        row.person(),
                        row.created(),
                        row.due(),
                        row.ended(),
                        row.cancelled(),
                        row.outcome(),
                        row.workedMinutes(),
                        row.pausedMinutes()));
    }

    Optional<CaseRow> find(CaseNumber number) {
        return jdbc.sql("select * from statistics_case where case_number = ?")
                .param(number.value())
                .query(StatisticsTable::row)
                .optional();
    }

    List<StepRow> steps(CaseNumber number) {
        return jdbc.sql("select * from statistics_step where case_number = ? order by created, task_id")
                .param(number.value())
                .query(StatisticsTable::step)
                .list();
    }

    /** Whether there are steps whose id begins so. */
    boolean knows(String prefix) {
        return jdbc.sql("select exists (select from statistics_step where starts_with(task_id, ?))")
                .param(prefix)
                .query(Boolean.class)
                .single();
    }

    Set<String> cases() {
        return jdbc.sql("select case_number from statistics_case")
                .query(String.class)
                .set();
    }

    static CaseRow row(ResultSet row, int index) throws SQLException {
        return new CaseRow(
                new CaseNumber(row.getString("case_number")),
                row.getString("process_key"),
                row.getString("category"),
                row.getString("urgency"),
                new UnitCode(row.getString("unit")),
                units(row.getArray("path")),
                unit(row, "department"),
                unit(row, "company"),
                row.getObject("filed", OffsetDateTime.class).toInstant(),
                instant(row, "first_response"),
                instant(row, "response_due"),
                instant(row, "due"),
                instant(row, "done"),
                instant(row, "closed"),
                row.getString("result"),
                row.getObject("stars", Integer.class),
                row.getObject("solved", Boolean.class),
                row.getInt("reopened"),
                row.getInt("handed_back"),
                row.getString("level"));
    }

    private static StepRow step(ResultSet row, int index) throws SQLException {
        return new StepRow(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("process_key"),
                row.getString("step"),
                row.getString("step_name"),
                new UnitCode(row.getString("unit")),
                units(row.getArray("path")),
                unit(row, "acting"),
                unit(row, "company"),
                row.getString("person"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "due"),
                instant(row, "ended"),
                row.getBoolean("cancelled"),
                row.getString("outcome"),
                row.getObject("worked_minutes", Integer.class),
                row.getInt("paused_minutes"));
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            } else if (value instanceof String[] codes) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", codes));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }

    private static @Nullable String code(@Nullable UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    private static List<UnitCode> units(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(UnitCode::new).toList();
    }

    private static @Nullable UnitCode unit(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new UnitCode(code);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
