package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;
import static org.tongxin.cases.data.CaseRules.clean;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseChanged;
import org.tongxin.cases.CaseClosed;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Rating;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** The case files in PostgreSQL. What is refused is refused before anything is changed, so that the caller's transaction can go on. */
@Service
@Transactional(noRollbackFor = Refused.class)
class JdbcCaseFiles implements CaseFiles {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseRules rules;
    private final CaseNumbers numbers;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Ratings ratings;
    private final PrivateValues privateValues;
    private final Reveals reveals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCaseFiles(
            JdbcClient jdbc,
            CaseRows rows,
            CaseRules rules,
            CaseNumbers numbers,
            CaseAccess access,
            Timeline timeline,
            Ratings ratings,
            PrivateValues privateValues,
            Reveals reveals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.numbers = numbers;
        this.access = access;
        this.timeline = timeline;
        this.ratings = ratings;
        this.privateValues = privateValues;
        this.reveals = reveals;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public CaseFile open(NewCase newCase) {
        rules.check(newCase);
        CaseNumber number = insert(newCase);
        if (!newCase.privateValues().isEmpty()) {
            privateValues.merge(number, newCase.privateValues());
        }
        timeline.add(
                number,
                new TimelineEntry(newCase.receivedAt(), newCase.reporter(), "received", null, null, null, null, true));
        events.publishEvent(new CaseChanged(number));
        return find(number).orElseThrow();
    }

    private CaseNumber insert(NewCase newCase) {
        CaseNumber number = numbers.next();
        int inserted = jdbc.sql("""
                        insert into case_file (number, tracking_code, process_key, title, text, category, urgency, unit, unit_path, place, channel,
                            external_id, reporter, received_at, opened_at, data)
                        values (:number, :code, :process, :title, :text, :category, :urgency, :unit, :path, :place, :channel,
                            :externalId, :reporter, :receivedAt, :openedAt, cast(:data as jsonb))
                        on conflict (channel, external_id) where external_id is not null do nothing
                        """)
                .param("number", number.value())
                .param("code", TrackingCode.random())
                .param("process", newCase.processKey())
                .param("title", clean(newCase.title()))
                .param("text", clean(newCase.text()))
                .param("category", newCase.category())
                .param("urgency", newCase.urgency().id())
                .param("unit", newCase.unit().value())
                .param("path", rules.path(newCase.unit()))
                .param("place", clean(newCase.place()))
                .param("channel", newCase.channel())
                .param("externalId", clean(newCase.externalId()))
                .param("reporter", newCase.reporter())
                .param("receivedAt", at(newCase.receivedAt()))
                .param("openedAt", at(clock.instant()))
                .param("data", rows.json(newCase.values()))
                .update();
        if (inserted == 0) {
            throw new Refused("case.duplicate", String.valueOf(newCase.externalId()));
        }
        return number;
    }

    @Override
    public Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select * from case_file where number = :number")
                .param("number", number.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<CaseFile> byTrackingCode(String trackingCode) {
        return jdbc.sql("select * from case_file where tracking_code = :code")
                .param("code", TrackingCode.normalise(trackingCode))
                .query(rows)
                .optional();
    }

    @Override
    public void update(CaseNumber number, Map<String, Object> values) {
        Map<String, Object> kept = new HashMap<>(values);
        kept.values().removeIf(value -> value == null);
        String[] removed =
                values.keySet().stream().filter(key -> !kept.containsKey(key)).toArray(String[]::new);
        change(
                number,
                "data = (data || cast(:kept as jsonb)) - cast(:removed as text[])",
                Map.of("kept", rows.json(kept), "removed", removed));
    }

    @Override
    public void updatePrivate(CaseNumber number, Map<String, Object> values) {
        privateValues.merge(number, values);
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    public void classify(CaseNumber number, @Nullable String category, Urgency urgency, UnitCode unit) {
        rules.unit(unit);
        rules.category(category);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("category", category);
        parameters.put("urgency", urgency.id());
        parameters.put("unit", unit.value());
        parameters.put("path", rules.path(unit));
        change(number, "category = :category, urgency = :urgency, unit = :unit, unit_path = :path", parameters);
    }

    @Override
    public void setDue(CaseNumber number, @Nullable Instant dueAt) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("due", at(dueAt));
        change(number, "due_at = :due", parameters);
    }

    @Override
    public void advance(CaseNumber number, Stage stage) {
        change(number, "stage = case when closed_at is null then :stage else stage end", Map.of("stage", stage.id()));
    }

    @Override
    public void close(CaseNumber number, String result) {
        change(number, "closed_at = :now, stage = 'closed', result = :result", Map.of("now", now(), "result", result));
        timeline.add(number, null, "closed", result, true);
        events.publishEvent(new CaseClosed(number));
    }

    @Override
    public void reopen(CaseNumber number) {
        change(number, "closed_at = null, stage = 'received', result = null, reopened = reopened + 1", Map.of());
        timeline.add(number, null, "reopened", null, true);
    }

    @Override
    public void rate(CaseNumber number, int stars, boolean solved, @Nullable String comment) {
        ratings.add(number, stars, solved, comment);
        timeline.add(number, null, "rated", String.valueOf(stars), true);
        advance(number, Stage.HANDLING);
    }

    @Override
    public Optional<Rating> rating(CaseNumber number) {
        return ratings.newest(number);
    }

    @Override
    public void record(CaseNumber number, TimelineEntry entry) {
        timeline.add(number, entry);
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    public List<TimelineEntry> timeline(CaseNumber number) {
        return timeline.of(number);
    }

    @Override
    public Map<String, String> masked(CaseNumber number) {
        return Masks.all(privateValues.of(number));
    }

    @Override
    public Map<String, Object> privateValues(CaseNumber number) {
        return privateValues.of(number);
    }

    @Override
    public String mask(String field, String value) {
        return Masks.mask(field, value);
    }

    @Override
    public void conceal(CaseNumber number) {
        change(number, "confidential = true", Map.of());
    }

    @Override
    public Set<CaseNumber> hidden(Person person, Collection<CaseNumber> numbers) {
        return access.hidden(person, numbers);
    }

    @Override
    public void admit(CaseNumber number, Set<String> keys) {
        access.admit(number, keys);
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    public void release(CaseNumber number, String user) {
        access.release(number, user);
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    public Redaction redact(CaseNumber number, String text) {
        return PrivateWords.strike(text, privateValues.of(number));
    }

    @Override
    public void withhold(CaseNumber number, RoleAt group) {
        access.withhold(number, group.group());
    }

    @Override
    public void disclose(CaseNumber number, RoleAt group) {
        if (access.disclose(number, group.group())) {
            timeline.add(number, null, "disclosed", group.group(), true);
            events.publishEvent(new CaseChanged(number));
        }
    }

    @Override
    public boolean maySee(Person person, CaseNumber number) {
        return access.maySee(person, number);
    }

    @Override
    public CaseFile require(Person person, CaseNumber number) {
        if (!access.maySee(person, number)) {
            throw new AccessDeniedException("Not one of this person's cases");
        }
        return find(number).orElseThrow();
    }

    @Override
    public boolean mayReveal(Person person, CaseNumber number) {
        return access.worksOn(person, number);
    }

    @Override
    public String reveal(CaseNumber number, Person person, String field, String reason) {
        String value = reveals.reveal(number, person, field, reason);
        events.publishEvent(new CaseChanged(number));
        return value;
    }

    private void change(CaseNumber number, String assignments, Map<String, ?> parameters) {
        int changed = jdbc.sql("update case_file set " + assignments + " where number = :number")
                .param("number", number.value())
                .params(parameters)
                .update();
        if (changed == 0) {
            throw new IllegalArgumentException("There is no case " + number);
        }
        events.publishEvent(new CaseChanged(number));
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
