package org.tongxin.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.workflow.WorkTask;

/** The tables of requests and pauses. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long ask(WorkTask task, Instant due, String person, Instant now, Instant until, String reason) {
        try {
            return jdbc.sql("""
                            insert into extension_request
                                (task_id, case_number, step, step_name, asked_by, asked_at, due_at, until_at, reason)
                            values (:task, :number, :step, :name, :person, :now, :due, :until, :reason) returning id
                            """)
                    .param("task", task.id())
                    .param("number", task.number().value())
                    .param("step", task.step())
                    .param("name", task.stepName())
                    .param("person", person)
                    .param("now", utc(now))
                    .param("due", utc(due))
                    .param("until", utc(until))
                    .param("reason", reason)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException waiting) {
            throw new Refused("extension.already-asked");
        }
    }

    Optional<ExtensionRequest> request(long id) {
        return jdbc.sql("select * from extension_request where id = ?")
                .param(id)
                .query(ExtensionStore::request)
                .optional();
    }

    /** The same, and nobody else decides about it until the end of the transaction. */
    Optional<ExtensionRequest> locked(long id) {
        return jdbc.sql("select * from extension_request where id = ? for update")
                .param(id)
                .query(ExtensionStore::request)
                .optional();
    }

    Optional<ExtensionRequest> openRequest(String taskId) {
        return jdbc.sql("select * from extension_request where task_id = ? and outcome is null")
                .param(taskId)
                .query(ExtensionStore::request)
                .optional();
    }

    /** False when somebody else has decided already. */
    boolean decide(long id, ExtensionRequest.Outcome outcome, Instant now) {
        return jdbc.sql("update extension_request set outcome = ?, decided_at = ? where id = ? and outcome is null")
                        .param(outcome.name().toLowerCase(Locale.ROOT))
                        .param(utc(now))
                        .param(id)
                        .update()
                == 1;
    }

    void pause(WorkTask task, String person, Instant now, Instant until, String reason) {
        jdbc.sql("update step_pause set ended = true where task_id = ? and not ended and until_at <= ?")
                .param(task.id())
                .param(utc(now))
                .update();
        try {
            jdbc.sql("""
                            insert into step_pause (task_id, case_number, step, paused_by, paused_at, until_at, reason)
                            values (:task, :number, :step, :person, :now, :until, :reason)
                            """)
                    .param("task", task.id())
                    .param("number", task.number().value())
                    .param("step", task.step())
                    .param("person", person)
                    .param("now", utc(now))
                    .param("until", utc(until))
                    .param("reason", reason)
                    .update();
        } catch (DuplicateKeyException standing) {
            throw new Refused("extension.already-paused");
        }
    }

    Optional<StepPause> pausedAt(String taskId, Instant now) {
        return jdbc.sql("select * from step_pause where task_id = ? and not ended and until_at > ?")
                .param(taskId)
                .param(utc(now))
                .query(ExtensionStore::pause)
                .optional();
    }

    /** All pauses of a step, the first one first. */
    List<StepPause> pauses(String taskId) {
        return jdbc.sql("select * from step_pause where task_id = ? order by paused_at")
                .param(taskId)
                .query(ExtensionStore::pause)
                .list();
    }

    /** Whether the step was given a later deadline. */
    boolean granted(String taskId) {
        return jdbc.sql("select exists (select from extension_request where task_id = ? and outcome = 'granted')")
                .param(taskId)
                .query(Boolean.class)
                .single();
    }

    /** False when it is over already. */
    boolean endPause(String taskId, Instant now) {
        return jdbc.sql(
                                "update step_pause set ended = true, until_at = :now where task_id = :task and not ended and until_at > :now")
                        .param("now", utc(now))
                        .param("task", taskId)
                        .update()
                == 1;
    }

    private static StepPause pause(ResultSet row, int number) throws SQLException {
        return new StepPause(
                row.getString("task_id"),
                row.getString("paused_by"),
                instant(row, "paused_at"),
                instant(row, "until_at"),
                row.getString("reason"));
    }

    private static ExtensionRequest request(ResultSet row, int number) throws SQLException {
        return new ExtensionRequest(
                row.getLong("id"),
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                instant(row, "until_at"),
                row.getString("reason"),
                outcome(row.getString("outcome")));
    }

    private static ExtensionRequest.@Nullable Outcome outcome(@Nullable String id) {
        return id == null ? null : ExtensionRequest.Outcome.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
