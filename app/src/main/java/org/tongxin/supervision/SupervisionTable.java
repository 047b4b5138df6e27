package org.tongxin.supervision;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** The tables of the projection. */
@Component
class SupervisionTable {

    private static final int BATCH = 500;

    /** The task, and its line for each unit on its path. */
    private static final String INSERT = """
            with task as (
                insert into supervised_task (task_id, case_number, process_key, origin, step, step_name, unit, path, acting, assignee, groups, due,
                    paused_until, urgency, created, claimed_at, claim_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning *)
            insert into supervised_scope (unit, due, task_id, process_key, paused_until, claim_by)
            select scope, coalesce(due, 'infinity'), task_id, process_key, paused_until, case when assignee is null then claim_by end
            from task, unnest(path) as scope
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SupervisionTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Who had a task, and since when. */
    record Claim(@Nullable String assignee, @Nullable Instant at) {}

    /** Removes a case's rows; returns who had which task. */
    Map<String, Claim> delete(CaseNumber number) {
        Map<String, Claim> claims = new HashMap<>();
        jdbc.sql("delete from supervised_task where case_number = ? returning task_id, assignee, claimed_at")
                .param(number.value())
                .query(row -> {
                    claims.put(row.getString(1), new Claim(row.getString(2), instant(row, "claimed_at")));
                });
        return claims;
    }

    void insert(List<SupervisedTask> tasks, Function<SupervisedTask, @Nullable Instant> claimedAt) {
        template.batchUpdate(INSERT, tasks, BATCH, (statement, task) -> {
            Connection connection = statement.getConnection();
            Object[] values = {
                task.id(),
                task.number().value(),
                task.processKey(),
                task.origin(),
                task.step(),
                task.stepName(),
                task.unit().value(),
                connection.createArrayOf("text", codes(task.path())),
                task.acting() == null ? null : task.acting().value(),
                task.assignee(),
                connection.createArrayOf("text", task.groups().stream().sorted().toArray()),
                utc(task.due()),
                utc(task.pausedUntil()),
                task.urgency(),
                utc(task.created()),
                utc(claimedAt.apply(task)),
                utc(task.claimBy())
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }

    List<SupervisedTask> ofCase(CaseNumber number) {
        return jdbc.sql("select * from supervised_task where case_number = ?")
                .param(number.value())
                .query(SupervisionTable::task)
                .list();
    }

    /** The name of a step as the diagram of an open task says it. */
    Optional<String> stepName(String process, String step) {
        return jdbc.sql("select step_name from supervised_task where process_key = ? and step = ? limit 1")
                .params(process, step)
                .query(String.class)
                .optional();
    }

    Set<CaseNumber> cases() {
        return jdbc.sql("select distinct case_number from supervised_task")
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .set();
    }

    static SupervisedTask task(ResultSet row, int index) throws SQLException {
        String acting = row.getString("acting");
        return new SupervisedTask(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("process_key"),
                row.getString("origin"),
                row.getString("step"),
                row.getString("step_name"),
                new UnitCode(row.getString("unit")),
                strings(row.getArray("path")).stream().map(UnitCode::new).toList(),
                acting == null ? null : new UnitCode(acting),
                row.getString("assignee"),
                Set.copyOf(strings(row.getArray("groups"))),
                instant(row, "due"),
                instant(row, "paused_until"),
                row.getString("urgency"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "claim_by"));
    }

    static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
