package org.tongxin.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** Lines of the list as the database keeps them. PostgreSQL's {@code infinity} is {@link OffsetDateTime#MAX}. */
final class InboxRows {

    private InboxRows() {}

    static InboxEntry entry(ResultSet row, int index) throws SQLException {
        return new InboxEntry(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("process_key"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("title"),
                new UnitCode(row.getString("unit")),
                row.getString("place"),
                row.getString("category"),
                row.getString("urgency"),
                instant(row, "due"),
                row.getString("assignee"),
                instant(row, "paused_until"),
                row.getObject("sort_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("closed"),
                row.getBoolean("confidential"),
                row.getString("outcome"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null || value.equals(OffsetDateTime.MAX) ? null : value.toInstant();
    }
}
