package org.tongxin.modeling.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelsChanged;
import org.tongxin.modeling.ScheduledDeployment;
import org.tongxin.modeling.ScheduledDeployment.State;
import org.tongxin.modeling.ZipFiles;

/** The rows of deployments at a later time. */
@Component
class Schedule {

    private static final int SHOWN_PAST = 20;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    Schedule(JdbcClient jdbc, ObjectMapper json, Clock clock, Messages messages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.messages = messages;
        this.events = events;
    }

    /** What is to be done now. */
    record Due(long id, List<String> names, byte[] archive, Map<String, Integer> base, String person, String reason) {}

    void add(Draft draft, String person, String reason, Instant at) {
        if (!at.isAfter(clock.instant())) {
            throw new Refused("models.schedule.past");
        }
        jdbc.sql("""
                        insert into model_schedule (at, person, reason, names, files, base, state, changed)
                        values (:at, :person, :reason, :names, :files, cast(:base as jsonb), 'waiting', :now)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("reason", reason)
                .param("names", draft.deploy().keySet().stream().sorted().toArray(String[]::new))
                .param("files", ZipFiles.write(draft.deploy()))
                .param("base", text(draft.base()))
                .param("now", OffsetDateTime.now(clock))
                .update();
        List<Changed.Detail> details = List.of(
                new Changed.Detail(
                        "audit.models.at",
                        "",
                        at.atZone(clock.getZone()).toLocalDateTime().toString()),
                new Changed.Detail("audit.models.reason", "", reason));
        changed(draft.deploy().keySet(), "scheduled", details);
    }

    void cancel(long id) {
        List<String> names = jdbc.sql(
                        "update model_schedule set state = 'cancelled', changed = ? where id = ? and state = 'waiting' returning names")
                .params(OffsetDateTime.now(clock), id)
                .query((row, index) -> names(row))
                .optional()
                .orElseThrow(() -> new Refused("models.schedule.over"));
        changed(names, "cancelled", List.of());
    }

    /** The next one that is due, kept from other nodes until the transaction ends. */
    Optional<Due> take() {
        return jdbc.sql("""
                        select * from model_schedule where state = 'waiting' and at <= ? order by at, id limit 1 for update skip locked
                        """)
                .param(OffsetDateTime.now(clock))
                .query((row, index) -> new Due(
                        row.getLong("id"),
                        names(row),
                        row.getBytes("files"),
                        base(row.getString("base")),
                        row.getString("person"),
                        row.getString("reason")))
                .optional();
    }

    void done(long id) {
        jdbc.sql("update model_schedule set state = 'done', changed = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
        events.publishEvent(new ModelsChanged());
    }

    /** Whether it was still waiting: of two nodes one says so. */
    boolean failed(long id, String chinese, String english) {
        events.publishEvent(new ModelsChanged());
        return jdbc.sql("""
                        update model_schedule set state = 'failed', problem_zh = ?, problem_en = ?, changed = ? where id = ? and state = 'waiting'
                        """)
                        .params(chinese, english, OffsetDateTime.now(clock), id)
                        .update()
                > 0;
    }

    List<ScheduledDeployment> all() {
        return jdbc.sql("""
                        (select * from model_schedule where state = 'waiting' order by at, id)
                        union all
                        (select * from model_schedule where state <> 'waiting' order by changed desc, id desc limit ?)
                        """).param(SHOWN_PAST).query(this::line).list();
    }

    private ScheduledDeployment line(ResultSet row, int index) throws SQLException {
        boolean english = messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ScheduledDeployment(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("reason"),
                names(row),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString(english ? "problem_en" : "problem_zh"));
    }

    private static List<String> names(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("names").getArray());
    }

    private void changed(Collection<String> files, String action, List<Changed.Detail> details) {
        events.publishEvent(new Changed("model", DeploymentRecord.names(files), action, details));
        events.publishEvent(new ModelsChanged());
    }

    private String text(Map<String, Integer> base) {
        try {
            return json.writeValueAsString(base);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Integer> base(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
