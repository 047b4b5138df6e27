package org.tongxin.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.Limits;

/**
 * What the application reckons in working time and a copy cannot have from its prototype, since it stands on another day: when a task has waited too
 * long, by when somebody should have responded, how long a step took. Into {@code city_time}, reckoned by the application's own classes.
 */
@Component
@Lazy
class DerivedTimes {

    private record Reckoned(
            int prototype,
            String id,
            String kind,
            @Nullable String category,
            String urgency,
            Instant from,
            @Nullable Instant to) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Calendars calendars;

    DerivedTimes(JdbcClient jdbc, Deadlines deadlines, Limits limits, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        // The table does not change meanwhile
        Map<List<@Nullable String>, Limit> known = new HashMap<>();
        this.deadlines = deadlines.by((key, category, urgency) -> known.computeIfAbsent(
                java.util.Arrays.asList(key, category, urgency), question -> limits.find(key, category, urgency)));
    }

    void write(Connection connection, List<Copies.Copy> copies) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create unlogged table city_time (n int not null, id text not null, at timestamptz, minutes int)");
        }
        Map<Integer, List<Reckoned>> rows = rows().stream().collect(Collectors.groupingBy(Reckoned::prototype));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy city_time from stdin");
        for (Copies.Copy one : copies) {
            for (Reckoned row : rows.getOrDefault(one.of().id(), List.of())) {
                Instant from = row.from.plus(one.shift());
                String value = row.to == null
                        ? orNull(() -> due(row, from)) + "\t\\N"
                        : "\\N\t"
                                + orNull(() -> calendars
                                        .standard()
                                        .between(from, row.to.plus(one.shift()))
                                        .toMinutes());
                byte[] line = (one.n() + "\t" + row.id + "\t" + value + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
        }
        copy.endCopy();
        try (var statement = connection.createStatement()) {
            statement.execute("create index on city_time (n, id)");
            statement.execute("analyze city_time");
        }
    }

    private Instant due(Reckoned row, Instant from) {
        return deadlines.due(row.kind, row.category, row.urgency, null, from).deadline();
    }

    /** As where the application has no answer: a year without a calendar. */
    private static String orNull(Supplier<Object> value) {
        try {
            return String.valueOf(value.get());
        } catch (Refused unknown) {
            return "\\N";
        }
    }

    private List<Reckoned> rows() {
        return jdbc.sql("""
                        select o.n, t.task_id, 'supervision.unclaimed', f.category, f.urgency, t.created, null::timestamptz
                        from supervised_task t join case_file f on f.number = t.case_number join city_prototype o on o.number = f.number
                        union all
                        select o.n, f.number, 'statistics.response', f.category, f.urgency, f.received_at, null
                        from case_file f join city_prototype o on o.number = f.number
                        union all
                        select o.n, s.task_id, 'worked', null, '', s.created, s.ended
                        from statistics_step s join city_prototype o on o.number = s.case_number where s.ended is not null
                        """)
                .query((row, index) -> new Reckoned(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getObject(7, OffsetDateTime.class) == null
                                ? null
                                : row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }
}
