package org.tongxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.NoticeRaised;

/** The rows of what people have been told. */
@Component
class NoticeStore {

    private static final String SINCE = "coalesce((select last_id from notice_read where person = :person), 0)";
    private static final String UNREAD = "(e.id > " + SINCE
            + " and not exists (select from notice_opened o where o.person = :person and o.event = e.id))";
    private static final String COLUMNS =
            "select e.*, coalesce(c.title, case when e.page is not null then e.step_name end, '') as title, ";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of what has happened; empty when it has been said before. */
    Optional<Long> add(
            NoticeRaised raised, NoticeClass weight, @Nullable Instant due, Instant at, @Nullable String once) {
        return jdbc.sql("""
                        insert into notice_event (case_number, kind, class, step, step_name, task_id, due, at, once, page)
                        values (:number, :kind, :class, :step, :name, :task, :due, :at, :once, :page) on conflict (once) do nothing returning id
                        """)
                .param("number", raised.number().value())
                .param("kind", raised.kind())
                .param("class", weight.id())
                .param("step", raised.step())
                .param("name", raised.stepName())
                .param("task", raised.taskId())
                .param("due", utc(due))
                .param("at", utc(at))
                .param("once", once)
                .param("page", raised.page())
                .query(Long.class)
                .optional();
    }

    void address(long event, String recipient) {
        jdbc.sql("insert into notice_recipient (recipient, event) values (?, ?)")
                .params(recipient, event)
                .update();
    }

    List<Notice> page(
            String person,
            List<String> keys,
            boolean unreadOnly,
            @Nullable NoticeClass weight,
            long before,
            int count) {
        return jdbc.sql(COLUMNS + UNREAD + """
                         as unread from notice_event e left join case_file c on c.number = e.case_number
                        where e.id in (select r.event from notice_recipient r
                                       where r.recipient = any (cast(:keys as text[])) and r.event < :before)
                          and (cast(:class as text) is null or e.class = :class)
                        """ + (unreadOnly ? " and " + UNREAD : "")
                        + " order by e.id desc limit :count")
                .param("keys", keys.toArray(String[]::new))
                .param("person", person)
                .param("before", before)
                .param("class", weight == null ? null : weight.id())
                .param("count", count)
                .query(NoticeStore::notice)
                .list();
    }

    Optional<Notice> one(String person, List<String> keys, long id) {
        return jdbc.sql(COLUMNS + UNREAD + """
                         as unread from notice_event e left join case_file c on c.number = e.case_number
                        where e.id = :id and exists (select from notice_recipient r
                                                     where r.event = e.id and r.recipient = any (cast(:keys as text[])))
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("person", person)
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
    }

    /** Of whoever they are for: for the sender. */
    List<Notice> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS
                                + "false as unread from notice_event e left join case_file c on c.number = e.case_number"
                                + " where e.id in (:ids) order by e.id")
                        .param("ids", ids)
                        .query(NoticeStore::notice)
                        .list();
    }

    int unread(String person, List<String> keys, int most) {
        return jdbc.sql("select count(*) from (select from (select distinct r.event as id from notice_recipient r"
                        + " where r.recipient = any (cast(:keys as text[])) and r.event > " + SINCE + ") e where "
                        + UNREAD + " limit :most) capped")
                .param("keys", keys.toArray(String[]::new))
                .param("person", person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    void readUntil(String person, long lastId) {
        jdbc.sql(
                        "insert into notice_read (person, last_id) values (?, ?)"
                                + " on conflict (person) do update set last_id = greatest(notice_read.last_id, excluded.last_id)")
                .params(person, lastId)
                .update();
        jdbc.sql("delete from notice_opened where person = ? and event <= ?")
                .params(person, lastId)
                .update();
    }

    void open(String person, long event) {
        jdbc.sql("insert into notice_opened (person, event) values (?, ?) on conflict do nothing")
                .params(person, event)
                .update();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                row.getString("kind"),
                NoticeClass.of(row.getString("class")),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("task_id"),
                due == null ? null : due.toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"),
                row.getString("page"));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
