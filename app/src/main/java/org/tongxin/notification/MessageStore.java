package org.tongxin.notification;

import static org.tongxin.notification.NoticeStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what leaves the application. Each method is a short transaction of its own: nothing is sent inside one. */
@Component
@Transactional
class MessageStore {

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes one message for each recipient of all lines that may leave now. One node at a time; the others go on with what there is.
     *
     * @param half when the current half day's digest was due: who has had it waits until {@code next}
     */
    void bundle(String channel, Instant now, Instant half, Instant next) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('notices ' || ?, 0))")
                .param(channel)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        jdbc.sql("""
                        update outgoing_line l set not_before = :next
                        where l.channel = :channel and l.message is null and not l.at_once and l.not_before <= :now
                          and exists (select from outgoing_message m where m.channel = l.channel and m.recipient = l.recipient
                                      and m.digest and m.created >= :half)
                        """)
                .param("channel", channel)
                .param("now", utc(now))
                .param("half", utc(half))
                .param("next", utc(next))
                .update();
        jdbc.sql("""
                        with due as (
                          select recipient, bool_or(not at_once) as digest from outgoing_line
                          where channel = :channel and message is null and not_before <= :now group by recipient
                        ), made as (
                          insert into outgoing_message (channel, recipient, digest, state, next_try, created, changed)
                          select :channel, recipient, digest, 'waiting', :now, :now, :now from due returning id, recipient
                        )
                        update outgoing_line l set message = made.id from made
                        where l.channel = :channel and l.recipient = made.recipient and l.message is null and l.not_before <= :now
                        """).param("channel", channel).param("now", utc(now)).update();
    }

    /** Takes one that is due, for this node alone; from now on it counts as being sent. */
    Optional<OutgoingMessage> take(String channel, Instant now) {
        return jdbc.sql("""
                        update outgoing_message set state = 'sending', tries = tries + 1, changed = :now
                        where id = (select id from outgoing_message where channel = :channel and state = 'waiting' and next_try <= :now
                                    order by next_try, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("channel", channel)
                .param("now", utc(now))
                .query(MessageStore::message)
                .optional();
    }

    void mark(
            long id,
            OutgoingMessage.State state,
            @Nullable String problem,
            @Nullable String detail,
            Instant nextTry,
            Instant now) {
        jdbc.sql("""
                        update outgoing_message set state = :state, problem = :problem, detail = :detail, next_try = :next, changed = :now
                        where id = :id and state in ('sending', 'unknown')
                        """)
                .param("state", id(state))
                .param("problem", problem)
                .param("detail", detail)
                .param("next", utc(nextTry))
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** A node went down between handing over and noting it: nobody knows whether those arrived. */
    void recover(String channel, Instant since, Instant now) {
        jdbc.sql("""
                        update outgoing_message set state = 'unknown', problem = 'crash', changed = :now
                        where channel = :channel and state = 'sending' and changed < :since
                        """)
                .param("channel", channel)
                .param("since", utc(since))
                .param("now", utc(now))
                .update();
    }

    /** The channel is switched off: what waits is not kept for the day on which it is switched on. */
    void discard(String channel, Instant now) {
        jdbc.sql("delete from outgoing_line where channel = ? and message is null")
                .param(channel)
                .update();
        jdbc.sql(
                        "update outgoing_message set state = 'moot', problem = 'off', changed = ? where channel = ? and state = 'waiting'")
                .params(utc(now), channel)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from outgoing_message where state in ('sent', 'moot') and changed < ?")
                .param(utc(before))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Long> events(long message) {
        return jdbc.sql("select event from outgoing_line where message = ?")
                .param(message)
                .query(Long.class)
                .list();
    }

    /** Those that need somebody to look at them, and those that are being tried again; the newest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> troubled(int offset, int limit) {
        return jdbc.sql("""
                        select * from outgoing_message where state in ('dead', 'unknown') or state = 'waiting' and tries > 0
                        order by changed desc, id desc offset ? limit ?
                        """).params(offset, limit).query(MessageStore::message).list();
    }

    /** @param id null for all that were given up or whose fate is unknown */
    int again(@Nullable Long id, Instant now) {
        return jdbc.sql("""
                        update outgoing_message set state = 'waiting', tries = 0, next_try = :now, changed = :now
                        where (cast(:id as bigint) is null and state in ('dead', 'unknown'))
                           or (id = :id and (state in ('dead', 'unknown') or state = 'waiting'))
                        """).param("id", id).param("now", utc(now)).update();
    }

    @Transactional(readOnly = true)
    public Deliveries.Numbers numbers(String channel, Instant since) {
        return jdbc.sql("""
                        select (select count(*) from outgoing_line where channel = :channel and message is null)
                             + count(*) filter (where state in ('waiting', 'sending')) as waiting,
                               count(*) filter (where state = 'sent' and changed >= :since) as sent,
                               count(*) filter (where state = 'unknown') as unknown,
                               count(*) filter (where state = 'dead') as dead
                        from outgoing_message where channel = :channel
                        """)
                .param("channel", channel)
                .param("since", utc(since))
                .query((row, index) ->
                        new Deliveries.Numbers(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private static OutgoingMessage message(ResultSet row, int index) throws SQLException {
        return new OutgoingMessage(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("recipient"),
                OutgoingMessage.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                time(row, "next_try"),
                row.getString("problem"),
                row.getString("detail"),
                time(row, "created"),
                time(row, "changed"));
    }

    private static String id(OutgoingMessage.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
