package org.tongxin.supervision;

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
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;

/** The table of orders; of a case one stands at a time. */
@Repository
class OrderTable {

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused {@code supervision.order.already} when one stands */
    long insert(WorkTask task, String reason, String person, RoleAt issuer, RoleAt addressee, Instant now) {
        try {
            return jdbc.sql("""
                            insert into supervision_order (case_number, task_id, step, step_name, reason, issued_by, issuer, addressee, issued_at)
                            values (:number, :task, :step, :name, :reason, :person, :issuer, :addressee, :now) returning id
                            """)
                    .param("number", task.number().value())
                    .param("task", task.id())
                    .param("step", task.step())
                    .param("name", task.stepName())
                    .param("reason", reason)
                    .param("person", person)
                    .param("issuer", issuer.group())
                    .param("addressee", addressee.group())
                    .param("now", utc(now))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException standing) {
            throw new Refused("supervision.order.already");
        }
    }

    Optional<SupervisionOrder> find(long id) {
        return jdbc.sql("select * from supervision_order where id = ?")
                .param(id)
                .query(OrderTable::order)
                .optional();
    }

    Optional<SupervisionOrder> standing(CaseNumber number) {
        return jdbc.sql("select * from supervision_order where case_number = ? and outcome is null")
                .param(number.value())
                .query(OrderTable::order)
                .optional();
    }

    /** The newest first. */
    List<SupervisionOrder> ofCase(CaseNumber number) {
        return jdbc.sql("select * from supervision_order where case_number = ? order by id desc")
                .param(number.value())
                .query(OrderTable::order)
                .list();
    }

    void answer(long id, @Nullable String answer, @Nullable String person, Instant now) {
        jdbc.sql("update supervision_order set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, person, utc(now), id)
                .update();
    }

    void returned(long id) {
        jdbc.sql("update supervision_order set returned = returned + 1 where id = ?")
                .param(id)
                .update();
    }

    /** False when it has ended already. */
    boolean end(long id, SupervisionOrder.Outcome outcome, Instant now) {
        return jdbc.sql("update supervision_order set outcome = ?, ended_at = ? where id = ? and outcome is null")
                        .params(outcome.id(), utc(now), id)
                        .update()
                == 1;
    }

    private static SupervisionOrder order(ResultSet row, int index) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new SupervisionOrder(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("task_id"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("reason"),
                row.getString("issued_by"),
                RoleAt.parse(row.getString("issuer")),
                RoleAt.parse(row.getString("addressee")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getInt("returned"),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                outcome == null ? null : SupervisionOrder.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
