package org.tongxin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** What administrators have changed, and who exported what, kept for good: lines are added in the transaction of the change, and never changed. Only administrators read it. */
@Service
public class ChangeRecord {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentPerson current;
    private final Clock clock;

    ChangeRecord(JdbcClient jdbc, ObjectMapper json, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Changed change) {
        jdbc.sql("""
                        insert into admin_change (at, person, kind, subject, action, details)
                        values (:at, :person, :kind, :subject, :action, cast(:details as jsonb))
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("person", current.find().map(Person::name).orElse(null))
                .param("kind", change.kind())
                .param("subject", change.subject())
                .param("action", change.action())
                .param("details", text(change.details()))
                .update();
    }

    /**
     * The newest first.
     *
     * @param text somewhere in who, which, or the values before and after; empty for all
     * @param labels keys of kinds, actions and labels that are to be found, too, because the text is part of what they are called
     * @throws AccessDeniedException for everybody but administrators
     */
    public Stream<AdminChange> find(String text, Collection<String> labels, int offset, int limit) {
        if (!current.get().holds("administrator")) {
            throw new AccessDeniedException("Only administrators read the record");
        }
        return jdbc
                .sql("""
                        select * from admin_change
                        where :text = '' or person ilike :pattern or subject ilike :pattern
                            or kind in (:labels) or action in (:labels)
                            or exists (select 1 from jsonb_array_elements(details) detail where detail ->> 'before' ilike :pattern
                                or detail ->> 'after' ilike :pattern or detail ->> 'label' in (:labels))
                        order by id desc offset :offset limit :limit
                        """)
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("labels", labels.isEmpty() ? List.of("") : labels)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::line)
                .list()
                .stream();
    }

    private AdminChange line(ResultSet row, int number) throws SQLException {
        return new AdminChange(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("person"),
                new Changed(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("action"),
                        details(row.getString("details"))));
    }

    private String text(List<Changed.Detail> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<Changed.Detail> details(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Changed.Detail>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
