package org.tongxin.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** The tables of changes and of what each of them changes. */
@Repository
class ChangeTable {

    private static final String CHANGES = """
            select c.*, count(*) filter (where i.state = 'waiting') as waiting, count(*) filter (where i.state = 'done') as done,
                count(*) filter (where i.state = 'left') as left_over
            from running_change c left join running_change_item i on i.change = c.id
            """;

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Item(long id, String thing, CaseNumber number, int attempts) {}

    /** What became of one. */
    record Result(CaseNumber number, Reason reason) {}

    long start(Change.Kind kind, @Nullable String process, String subject, String plan, String person, Instant now) {
        return jdbc.sql("""
                        insert into running_change (kind, process, subject, plan, started_by, started_at)
                        values (:kind, :process, :subject, :plan, :person, :now) returning id
                        """)
                .param("kind", kind.id())
                .param("process", process)
                .param("subject", subject)
                .param("plan", plan)
                .param("person", person)
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    /**
     * @throws Refused {@code migration.busy} when somebody else is changing one of them
     */
    void add(long change, Collection<RunningEngine.Running> things) {
        try {
            jdbc.sql("""
                            insert into running_change_item (change, thing, case_number)
                            select :change, * from unnest(cast(:things as text[]), cast(:numbers as text[]))
                            """)
                    .param("change", change)
                    .param(
                            "things",
                            things.stream().map(RunningEngine.Running::instance).toArray(String[]::new))
                    .param(
                            "numbers",
                            things.stream().map(each -> each.number().value()).toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException others) {
            throw new Refused("migration.busy");
        }
    }

    /** The next one that nobody else is at, until the end of the transaction. */
    Optional<Item> next(long change) {
        return jdbc.sql("""
                        select i.* from running_change_item i join running_change c on c.id = i.change
                        where c.id = ? and c.state = 'running' and i.state = 'waiting'
                        order by i.attempts, i.id limit 1 for update of i skip locked
                        """)
                .param(change)
                .query((row, index) -> new Item(
                        row.getLong("id"),
                        row.getString("thing"),
                        new CaseNumber(row.getString("case_number")),
                        row.getInt("attempts")))
                .optional();
    }

    void done(long item, Instant now) {
        jdbc.sql("update running_change_item set state = 'done', ended_at = ? where id = ?")
                .param(utc(now))
                .param(item)
                .update();
    }

    void left(long item, Reason reason, Instant now) {
        jdbc.sql(
                        "update running_change_item set state = 'left', reason = ?, detail = ?, ended_at = ? where id = ? and state = 'waiting'")
                .param(reason.key())
                .param(reason.detail())
                .param(utc(now))
                .param(item)
                .update();
    }

    void again(long item) {
        jdbc.sql("update running_change_item set attempts = attempts + 1 where id = ?")
                .param(item)
                .update();
    }

    /** False when it is not in a state from which that is possible. */
    boolean state(long change, Change.State to, List<Change.State> from, @Nullable Instant ended) {
        return jdbc.sql(
                                "update running_change set state = :to, ended_at = :ended where id = :id and state = any (cast(:from as text[]))")
                        .param("to", to.id())
                        .param("ended", ended == null ? null : utc(ended))
                        .param("id", change)
                        .param("from", from.stream().map(Change.State::id).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Those that wait are left as they are. */
    void leaveWaiting(long change, Reason reason, Instant now) {
        jdbc.sql("""
                        update running_change_item set state = 'left', reason = ?, detail = ?, ended_at = ?
                        where change = ? and state = 'waiting'
                        """)
                .param(reason.key())
                .param(reason.detail())
                .param(utc(now))
                .param(change)
                .update();
    }

    List<Long> running() {
        return jdbc.sql("select id from running_change where state = 'running' order by id")
                .query(Long.class)
                .list();
    }

    Optional<Change> find(long id) {
        return jdbc.sql(CHANGES + " where c.id = ? group by c.id")
                .param(id)
                .query(ChangeTable::change)
                .optional();
    }

    List<Change> latest(int count) {
        return jdbc.sql(CHANGES + " group by c.id order by (c.ended_at is null) desc, c.id desc limit ?")
                .param(count)
                .query(ChangeTable::change)
                .list();
    }

    List<Result> left(long change) {
        return jdbc.sql(
                        "select * from running_change_item where change = ? and state = 'left' order by reason, case_number limit 1000")
                .param(change)
                .query((row, index) -> new Result(
                        new CaseNumber(row.getString("case_number")),
                        new Reason(row.getString("reason"), row.getString("detail"))))
                .list();
    }

    List<String> changed(long change) {
        return jdbc.sql("select thing from running_change_item where change = ? and state = 'done'")
                .param(change)
                .query(String.class)
                .list();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Change(
                row.getLong("id"),
                Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("process"),
                row.getString("subject"),
                row.getString("plan"),
                Change.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("waiting"),
                row.getInt("done"),
                row.getInt("left_over"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
