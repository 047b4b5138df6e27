package org.tongxin.statistics.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.statistics.PastStep;
import org.tongxin.statistics.StepHistory;

/** Reads the engine's history, all steps of a case by one statement. */
@Component
class EngineStepHistory implements StepHistory {

    private static final String COMPLETED = "completed";

    /** With the value of {@code outcome} that the step itself submitted, and the case's unit before its submission. */
    private static final String STEPS = """
            select t.id_, t.proc_def_key_, t.task_def_key_, coalesce(t.name_, t.task_def_key_) as name_, t.assignee_, t.start_time_, t.due_date_, t.end_time_,
                t.delete_reason_,
                array(select distinct l.group_id_ from act_hi_identitylink l where l.task_id_ = t.id_ and l.group_id_ is not null) as groups,
                case when t.end_time_ is not null then (
                    select d.text_ from act_hi_detail d
                    where d.proc_inst_id_ = t.proc_inst_id_ and d.name_ = 'outcome' and d.act_inst_id_ = t.act_inst_id_
                    order by d.rev_ desc limit 1) end as outcome,
                case when t.end_time_ is not null then (
                    select d.text_ from act_hi_detail d
                    where d.proc_inst_id_ = t.proc_inst_id_ and d.name_ = 'unit' and d.act_inst_id_ is distinct from t.act_inst_id_
                      and d.time_ <= t.end_time_
                    order by d.time_ desc, d.rev_ desc limit 1) end as unit
            from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.id_
            where p.business_key_ = :number and not t.id_ = any (cast(:known as text[]))
            order by t.start_time_, t.id_
            """;

    private final JdbcClient jdbc;

    EngineStepHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PastStep> of(CaseNumber number, Set<String> known) {
        return jdbc.sql(STEPS)
                .param("number", number.value())
                .param("known", known.toArray(String[]::new))
                .query(EngineStepHistory::step)
                .list();
    }

    private static PastStep step(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        Instant ended = instant(row.getTimestamp("end_time_"));
        return new PastStep(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                unit == null ? null : new UnitCode(unit),
                Set.copyOf(Arrays.asList((String[]) row.getArray("groups").getArray())),
                row.getString("assignee_"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("due_date_")),
                ended,
                ended != null && !COMPLETED.equals(row.getString("delete_reason_")),
                row.getString("outcome"));
    }

    @Override
    public Optional<String> level(CaseNumber number, String processKey) {
        return jdbc.sql("""
                        select v.text_ from act_hi_procinst p join act_hi_varinst v on v.proc_inst_id_ = p.id_
                        where p.business_key_ = ? and p.proc_def_key_ = ? and v.name_ = 'level' and v.text_ is not null
                        order by p.start_time_ desc limit 1
                        """)
                .params(number.value(), processKey)
                .query(String.class)
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
