package org.tongxin.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Sealing;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTasks;

/** Forms that people have begun to fill in: only their own, only while they have the task. Encrypted, since they may hold private values. */
@Service
@Transactional
public class Drafts {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final WorkTasks tasks;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Sealing sealing, ObjectMapper json, WorkTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param savedAt when it was kept */
    public record Draft(Map<String, Object> values, Instant savedAt) {}

    /**
     * Keeps what was filled in; it replaces what was kept before.
     *
     * @return when it was kept
     * @throws AccessDeniedException when the person does not have the task
     */
    public Instant save(String taskId, Person person, Map<String, Object> values) {
        if (!tasks.mine(tasks.open(taskId, person.name()), person.name())) {
            throw new AccessDeniedException("Not this person's task");
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into task_draft (task_id, person, form, saved_at) values (:task, :person, :form, :at)
                        on conflict (task_id, person) do update set form = excluded.form, saved_at = excluded.saved_at
                        """)
                .param("task", taskId)
                .param("person", person.name())
                .param("form", sealing.seal(write(values)))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    public Optional<Draft> find(String taskId, Person person) {
        return jdbc.sql("select form, saved_at from task_draft where task_id = ? and person = ?")
                .params(taskId, person.name())
                .query((row, index) -> new Draft(
                        read(sealing.open(row.getBytes("form"))),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private byte[] write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            // Without the cause, whose text would show the values
            throw new IllegalArgumentException("The values of a form cannot be written as JSON");
        }
    }

    private Map<String, Object> read(byte[] form) {
        try {
            return json.readValue(new String(form, StandardCharsets.UTF_8), VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft cannot be read");
        }
    }
}
