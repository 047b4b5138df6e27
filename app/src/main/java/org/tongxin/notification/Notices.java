package org.tongxin.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;
import org.tongxin.organization.Person;
import org.tongxin.workflow.NoticeRaised;

/** What people have been told in the application: by name, or by a role that they hold. */
@Service
@Transactional
public class Notices {

    private static final String READ_UNTIL = "coalesce((select last_id from notice_read where person = :person), 0)";
    private static final String MINE = " where n.recipient in (:keys)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, Clock clock, CaseFiles cases, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /** Open pages learn that these recipients have something new. */
    public record Arrived(Set<String> recipients) implements LivePages.PageEvent {}

    @EventListener
    void keep(NoticeRaised raised) {
        Set<String> recipients = new HashSet<>(raised.users());
        recipients.addAll(raised.groups());
        for (String recipient : recipients) {
            jdbc.sql("insert into notice (recipient, case_number, kind, step, step_name, at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            recipient,
                            raised.number().value(),
                            raised.kind(),
                            raised.step(),
                            raised.stepName(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
        events.publishEvent(new Arrived(Set.copyOf(recipients)));
    }

    /** The newest notices first. */
    @Transactional(readOnly = true)
    public List<Notice> latest(Person person, int count) {
        List<Notice> latest = jdbc.sql("select n.*, c.title, n.id > " + READ_UNTIL + " as unread from notice n"
                        + " left join case_file c on c.number = n.case_number" + MINE
                        + " order by n.id desc limit :count")
                .param("keys", keys(person))
                .param("person", person.name())
                .param("count", count)
                .query((row, index) -> new Notice(
                        row.getLong("id"),
                        new CaseNumber(row.getString("case_number")),
                        String.valueOf(row.getString("title")),
                        row.getString("kind"),
                        row.getString("step"),
                        row.getString("step_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("unread")))
                .list();
        Set<CaseNumber> hidden =
                cases.hidden(person, latest.stream().map(Notice::number).collect(Collectors.toSet()));
        return latest.stream()
                .map(notice -> hidden.contains(notice.number()) ? notice.veiled() : notice)
                .toList();
    }

    /** How many are unread, counted up to 100. */
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return jdbc.sql("select count(*) from (select 1 from notice n" + MINE + " and n.id > " + READ_UNTIL
                        + " limit 100) capped")
                .param("keys", keys(person))
                .param("person", person.name())
                .query(Integer.class)
                .single();
    }

    /** The person has looked at everything up to this notice. */
    public void read(Person person, long lastId) {
        jdbc.sql(
                        "insert into notice_read (person, last_id) values (?, ?)"
                                + " on conflict (person) do update set last_id = greatest(notice_read.last_id, excluded.last_id)")
                .params(person.name(), lastId)
                .update();
    }

    static List<String> keys(Person person) {
        List<String> keys = new ArrayList<>(person.groups());
        keys.add(person.name());
        return keys;
    }
}
