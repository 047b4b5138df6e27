package org.tongxin.incidents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told, and what was run again. */
@Repository
class IncidentTable {

    private final JdbcClient jdbc;

    IncidentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Started(long id, String kind, String by, Instant at) {}

    /** True once, until it is older than {@code before}; of two at the same instant for one of them. */
    boolean tell(String kind, Instant now, Instant before) {
        return jdbc.sql("""
                        insert into incident_told (kind, told_at) values (:kind, :now)
                        on conflict (kind) do update set told_at = excluded.told_at where incident_told.told_at <= :before
                        """)
                        .param("kind", kind)
                        .param("now", utc(now))
                        .param("before", utc(before))
                        .update()
                == 1;
    }

    void started(String kind, String person, Instant now, Collection<String> jobs) {
        long id = jdbc.sql("insert into incident_retry (kind, started_by, started_at) values (?, ?, ?) returning id")
                .param(kind)
                .param(person)
                .param(utc(now))
                .query(Long.class)
                .single();
        jdbc.sql("insert into incident_retry_job select ?, * from unnest(cast(? as text[])) on conflict do nothing")
                .param(id)
                .param(jobs.toArray(String[]::new))
                .update();
    }

    List<Started> latest(int count) {
        return jdbc.sql("select * from incident_retry order by id desc limit ?")
                .param(count)
                .query((row, index) -> new Started(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("started_by"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<String> jobs(long retry) {
        return jdbc.sql("select job from incident_retry_job where retry = ?")
                .param(retry)
                .query(String.class)
                .set();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
