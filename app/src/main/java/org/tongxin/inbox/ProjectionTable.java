package org.tongxin.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;

/** The tables that lists are read from. */
@Component
class ProjectionTable {

    private final JdbcClient jdbc;

    ProjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else writes this case's lines. */
    void lock(CaseNumber number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('inbox ' || ?, 0))::text")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    /** Removes the lines of a case; returns the keys under which they stood. */
    List<String> delete(CaseNumber number) {
        return jdbc.sql("delete from inbox_entry where case_number = ? returning inbox_key")
                .param(number.value())
                .query(String.class)
                .list();
    }

    void insert(CaseFile file, List<InboxRow> rows) {
        rows.forEach(row -> insert(row.key(), row.entry(file), InboxRow.searchText(file)));
        jdbc.sql(
                        "update inbox_done set title = :title, search_text = :text where case_number = :number and search_text <> :text")
                .param("title", file.title())
                .param("text", InboxRow.searchText(file))
                .param("number", file.number().value())
                .update();
    }

    private void insert(String key, InboxEntry line, String searchText) {
        jdbc.sql("""
                        insert into inbox_entry (inbox_key, task_id, due, case_number, process_key, step, step_name, title, unit, place, category,
                            urgency, assignee, paused_until, created, closed, search_text)
                        values (:key, :id, :due, :number, :process, :step, :stepName, :title, :unit, :place, :category,
                            :urgency, :assignee, :paused, :created, :closed, :text)
                        """)
                .param("key", key)
                .param("id", line.id())
                .param("due", due(line.due()))
                .param("number", line.number().value())
                .param("process", line.processKey())
                .param("step", line.step())
                .param("stepName", line.stepName())
                .param("title", line.title())
                .param("unit", line.unit().value())
                .param("place", line.place())
                .param("category", line.category())
                .param("urgency", line.urgency())
                .param("assignee", line.assignee())
                .param(
                        "paused",
                        line.pausedUntil() == null ? null : line.pausedUntil().atOffset(ZoneOffset.UTC))
                .param("created", line.at().atOffset(ZoneOffset.UTC))
                .param("closed", line.closed())
                .param("text", searchText)
                .update();
    }

    static OffsetDateTime due(@Nullable Instant due) {
        return due == null ? OffsetDateTime.MAX : due.atOffset(ZoneOffset.UTC);
    }
}
