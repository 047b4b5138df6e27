package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;

/** What happened to a case; lines are added and never changed. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseNumber number, @Nullable String actor, String kind, @Nullable String outcome, boolean visible) {
        add(number, new TimelineEntry(clock.instant(), actor, kind, null, null, outcome, null, visible));
    }

    void add(CaseNumber number, TimelineEntry entry) {
        jdbc.sql("""
                        insert into case_event (case_number, at, actor, kind, step, step_name, outcome, reason, visible_to_resident, behalf)
                        values (:number, :at, :actor, :kind, :step, :stepName, :outcome, :reason, :visible, :behalf)
                        """)
                .param("number", number.value())
                .param("at", at(entry.at()))
                .param("actor", entry.actor())
                .param("kind", entry.kind())
                .param("step", entry.step())
                .param("stepName", entry.stepName())
                .param("outcome", CaseRules.clean(entry.outcome()))
                .param("reason", CaseRules.clean(entry.reason()))
                .param("visible", entry.visibleToResident())
                .param("behalf", entry.behalf())
                .update();
    }

    List<TimelineEntry> of(CaseNumber number) {
        return jdbc.sql("select * from case_event where case_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> new TimelineEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("kind"),
                        row.getString("step"),
                        row.getString("step_name"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getBoolean("visible_to_resident"),
                        row.getString("behalf")))
                .list();
    }
}
