package org.tongxin.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.common.Remembered;

/** The table of absences. */
@Repository
class AbsenceTable {

    private final JdbcClient jdbc;

    /** Who has ever been entered to stand in for somebody: nearly nobody, and it is asked with every page. Another node sees a new one within a second. */
    private final Remembered<Set<String>> deputies;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.deputies = new Remembered<>(
                Duration.ofSeconds(1),
                () -> jdbc.sql("select distinct deputy from absence")
                        .query(String.class)
                        .set());
    }

    /** Until the end of the transaction nobody else enters an absence: each is checked against the others. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('absence', 0))::text")
                .query(String.class)
                .optional();
    }

    long insert(String person, String deputy, Instant from, Instant until, String by, Instant now) {
        long id = jdbc.sql("insert into absence (person, deputy, from_at, until_at, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(person, deputy, utc(from), utc(until), by, utc(now))
                .query(Long.class)
                .single();
        deputies.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deputies.forget();
            }
        });
        return id;
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from absence where id = ?")
                .param(id)
                .query(AbsenceTable::absence)
                .optional();
    }

    /** Those of the person that end later, the next first. */
    List<Absence> of(String person, Instant after) {
        return jdbc.sql("select * from absence where person = ? and until_at > ? order by from_at")
                .params(person, utc(after))
                .query(AbsenceTable::absence)
                .list();
    }

    /** Those for whom the person stands in and that end later, the next first. */
    List<Absence> by(String deputy, Instant after) {
        if (!deputies.get().contains(deputy)) {
            return List.of();
        }
        return jdbc.sql("select * from absence where deputy = ? and until_at > ? order by from_at")
                .params(deputy, utc(after))
                .query(AbsenceTable::absence)
                .list();
    }

    /** Everybody's that last at that instant. */
    List<Absence> at(Instant instant) {
        return jdbc.sql("select * from absence where until_at > ? and from_at <= ?")
                .params(utc(instant), utc(instant))
                .query(AbsenceTable::absence)
                .list();
    }

    /** Everybody's that began or ended after one moment and until another. */
    List<Absence> turned(Instant after, Instant until) {
        return jdbc.sql("""
                        select * from absence
                        where from_at > :after and from_at <= :until or until_at > :after and until_at <= :until
                        """)
                .param("after", utc(after))
                .param("until", utc(until))
                .query(AbsenceTable::absence)
                .list();
    }

    void end(long id, Instant at) {
        jdbc.sql("update absence set until_at = greatest(from_at, cast(:at as timestamptz)) where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
