package org.tongxin.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;

/** The tables that lists are read from. */
@Component
class ProjectionTable {

    private static final int BATCH = 500;

    private static final String INSERT = """
            insert into inbox_entry (inbox_key, task_id, due, case_number, process_key, step, step_name, title, unit, place, category, urgency, assignee,
                paused_until, created, closed, confidential, search_text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ProjectionTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Removes the lines of a case; returns the keys under which they stood. */
    List<String> delete(CaseNumber number) {
        return jdbc.sql("delete from inbox_entry where case_number = ? returning inbox_key")
                .param(number.value())
                .query(String.class)
                .list();
    }

    void insert(CaseFile file, List<InboxRow> rows) {
        String searchText = InboxRow.searchText(file);
        template.batchUpdate(
                INSERT, rows, BATCH, (statement, row) -> set(statement, row.key(), row.entry(file), searchText));
        jdbc.sql(
                        "update inbox_done set title = :title, search_text = :text, confidential = :confidential where case_number = :number and search_text <> :text")
                .param("title", file.title())
                .param("text", searchText)
                .param("confidential", file.confidential())
                .param("number", file.number().value())
                .update();
    }

    private static void set(PreparedStatement statement, String key, InboxEntry line, String searchText)
            throws SQLException {
        Instant paused = line.pausedUntil();
        Object[] values = {
            key,
            line.id(),
            due(line.due()),
            line.number().value(),
            line.processKey(),
            line.step(),
            line.stepName(),
            line.title(),
            line.unit().value(),
            line.place(),
            line.category(),
            line.urgency(),
            line.assignee(),
            paused == null ? null : paused.atOffset(ZoneOffset.UTC),
            line.at().atOffset(ZoneOffset.UTC),
            line.closed(),
            line.confidential(),
            searchText
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static OffsetDateTime due(@Nullable Instant due) {
        return due == null ? OffsetDateTime.MAX : due.atOffset(ZoneOffset.UTC);
    }
}
