package org.tongxin.supervision;

import java.sql.Array;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** The tables of the projection. */
@Component
class SupervisionTable {

    private final JdbcClient jdbc;

    SupervisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who had a task, and since when. */
    record Claim(@Nullable String assignee, @Nullable Instant at) {}

    /** Until the end of the transaction nobody else writes this case's rows. */
    void lock(CaseNumber number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supervision ' || ?, 0))::text")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    Map<String, Claim> claims(CaseNumber number) {
        Map<String, Claim> claims = new HashMap<>();
        jdbc.sql("select task_id, assignee, claimed_at from supervised_task where case_number = ?")
                .param(number.value())
                .query(row -> {
                    claims.put(row.getString(1), new Claim(row.getString(2), instant(row, "claimed_at")));
                });
        return claims;
    }

    void delete(CaseNumber number) {
        jdbc.sql("delete from supervised_task where case_number = ?")
                .param(number.value())
                .update();
    }

    void insert(SupervisedTask task, @Nullable Instant claimedAt) {
        jdbc.sql("""
                        insert into supervised_task (task_id, case_number, process_key, origin, step, step_name, unit, path, acting, assignee, groups, due,
                            paused_until, urgency, created, claimed_at, claim_by)
                        values (:id, :number, :process, :origin, :step, :stepName, :unit, :path, :acting, :assignee, :groups, :due,
                            :paused, :urgency, :created, :claimed, :claimBy)
                        """)
                .param("id", task.id())
                .param("number", task.number().value())
                .param("process", task.processKey())
                .param("origin", task.origin())
                .param("step", task.step())
                .param("stepName", task.stepName())
                .param("unit", task.unit().value())
                .param("path", codes(task.path()))
                .param("acting", task.acting() == null ? null : task.acting().value())
                .param("assignee", task.assignee())
                .param("groups", task.groups().stream().sorted().toArray(String[]::new))
                .param("due", utc(task.due()))
                .param("paused", utc(task.pausedUntil()))
                .param("urgency", task.urgency())
                .param("created", utc(task.created()))
                .param("claimed", utc(claimedAt))
                .param("claimBy", utc(task.claimBy()))
                .update();
        jdbc.sql("""
                        insert into supervised_scope (unit, due, task_id, process_key, paused_until, claim_by)
                        select unit, coalesce(cast(:due as timestamptz), 'infinity'), :id, :process, :paused, :claimBy
                        from unnest(cast(:path as text[])) as unit
                        """)
                .param("due", utc(task.due()))
                .param("id", task.id())
                .param("paused", utc(task.pausedUntil()))
                .param("claimBy", task.assignee() == null ? utc(task.claimBy()) : null)
                .param("process", task.processKey())
                .param("path", codes(task.path()))
                .update();
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
