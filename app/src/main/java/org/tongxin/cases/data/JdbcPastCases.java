package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.PastCase;
import org.tongxin.cases.PastCases;
import org.tongxin.cases.PastCasesAdded;
import org.tongxin.cases.Rating;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

@Service
@Transactional(noRollbackFor = Refused.class)
class JdbcPastCases implements PastCases {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final CaseRows rows;
    private final CaseRules rules;
    private final CaseNumbers numbers;
    private final PrivateValues privateValues;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcPastCases(
            JdbcTemplate jdbc,
            CaseRows rows,
            CaseRules rules,
            CaseNumbers numbers,
            PrivateValues privateValues,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.numbers = numbers;
        this.privateValues = privateValues;
        this.clock = clock;
        this.events = events;
    }

    /** A case with the number that it gets. */
    private record Numbered(CaseNumber number, PastCase past) {}

    private record Event(CaseNumber number, TimelineEntry entry) {}

    @Override
    public List<CaseNumber> add(List<PastCase> cases) {
        cases.forEach(this::check);
        refuseKnown(cases);
        List<Numbered> numbered = numbered(cases);
        writeFiles(numbered);
        writeTimelines(numbered);
        writeRatings(
                numbered.stream().filter(each -> each.past.rating() != null).toList());
        numbered.stream()
                .filter(each -> !each.past.filed().privateValues().isEmpty())
                .forEach(each ->
                        privateValues.merge(each.number, each.past.filed().privateValues()));
        List<CaseNumber> added = numbered.stream().map(Numbered::number).toList();
        events.publishEvent(new PastCasesAdded(added));
        return added;
    }

    private void check(PastCase past) {
        rules.check(past.filed());
        if (past.closedAt().isBefore(past.filed().receivedAt())
                || past.closedAt().isAfter(clock.instant())) {
            throw new Refused("case.closed-before-filed");
        }
    }

    private void refuseKnown(List<PastCase> cases) {
        Map<String, List<String>> ids = cases.stream()
                .map(PastCase::filed)
                .filter(filed -> filed.externalId() != null)
                .collect(Collectors.groupingBy(
                        NewCase::channel, Collectors.mapping(NewCase::externalId, Collectors.toList())));
        ids.forEach((channel, wanted) -> jdbc.queryForList(
                        "select external_id from case_file where channel = ? and external_id = any (cast(? as text[])) limit 1",
                        String.class,
                        channel,
                        wanted.toArray(String[]::new))
                .forEach(known -> {
                    throw new Refused("case.duplicate", known);
                }));
    }

    private List<Numbered> numbered(List<PastCase> cases) {
        Map<LocalDate, Long> perDay =
                cases.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.counting()));
        Map<LocalDate, Deque<CaseNumber>> free = new TreeMap<>();
        perDay.forEach((day, count) -> free.put(day, new ArrayDeque<>(numbers.next(day, count.intValue()))));
        return cases.stream()
                .map(past ->
                        new Numbered(Objects.requireNonNull(free.get(day(past))).removeFirst(), past))
                .toList();
    }

    private LocalDate day(PastCase past) {
        return past.filed().receivedAt().atZone(clock.getZone()).toLocalDate();
    }

    private void writeFiles(List<Numbered> cases) {
        jdbc.batchUpdate("""
                insert into case_file (number, tracking_code, process_key, title, text, category, urgency, unit, unit_path, place, channel, external_id,
                    reporter, received_at, opened_at, due_at, closed_at, result, stage, reopened, confidential, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'closed', ?, ?, cast(? as jsonb))
                """, cases, BATCH, (statement, each) -> {
            NewCase filed = each.past.filed();
            List<Object> values = new ArrayList<>(Arrays.asList(
                    each.number.value(),
                    TrackingCode.random(),
                    filed.processKey(),
                    CaseRules.clean(filed.title()),
                    CaseRules.clean(filed.text()),
                    filed.category(),
                    filed.urgency().id(),
                    filed.unit().value(),
                    statement.getConnection().createArrayOf("text", rules.path(filed.unit())),
                    CaseRules.clean(filed.place()),
                    filed.channel(),
                    CaseRules.clean(filed.externalId()),
                    filed.reporter(),
                    at(filed.receivedAt()),
                    at(filed.receivedAt()),
                    at(each.past.dueAt()),
                    at(each.past.closedAt()),
                    each.past.result(),
                    each.past.reopened().size(),
                    each.past.confidential(),
                    rows.json(filed.values())));
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        });
    }

    private void writeTimelines(List<Numbered> cases) {
        List<Event> lines = cases.stream()
                .flatMap(each -> timeline(each.past)
                        .sorted(Comparator.comparing(TimelineEntry::at))
                        .map(entry -> new Event(each.number, entry)))
                .toList();
        jdbc.batchUpdate("""
                insert into case_event (case_number, at, actor, kind, step, step_name, outcome, reason, visible_to_resident)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, BATCH, (statement, line) -> {
            TimelineEntry entry = line.entry;
            statement.setString(1, line.number.value());
            statement.setObject(2, at(entry.at()));
            statement.setString(3, entry.actor());
            statement.setString(4, entry.kind());
            statement.setString(5, entry.step());
            statement.setString(6, entry.stepName());
            statement.setString(7, CaseRules.clean(entry.outcome()));
            statement.setString(8, CaseRules.clean(entry.reason()));
            statement.setBoolean(9, entry.visibleToResident());
        });
    }

    private static Stream<TimelineEntry> timeline(PastCase past) {
        Stream<TimelineEntry> beginning = Stream.of(new TimelineEntry(
                past.filed().receivedAt(), past.filed().reporter(), "received", null, null, null, null, true));
        Stream<TimelineEntry> reopened = past.reopened().stream()
                .map(at -> new TimelineEntry(at, null, "reopened", null, null, null, null, true));
        Rating rating = past.rating();
        Stream<TimelineEntry> rated = rating == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        rating.at(), null, "rated", null, null, String.valueOf(rating.stars()), null, true));
        Stream<TimelineEntry> closed =
                Stream.of(new TimelineEntry(past.closedAt(), null, "closed", null, null, past.result(), null, true));
        return Stream.of(beginning, past.timeline().stream(), reopened, rated, closed)
                .flatMap(lines -> lines);
    }

    private void writeRatings(List<Numbered> cases) {
        jdbc.batchUpdate(
                "insert into rating (case_number, round, stars, solved, comment, at) values (?, ?, ?, ?, ?, ?)",
                cases,
                BATCH,
                (statement, each) -> {
                    Rating rating = Objects.requireNonNull(each.past.rating());
                    statement.setString(1, each.number.value());
                    statement.setInt(2, each.past.reopened().size());
                    statement.setInt(3, rating.stars());
                    statement.setBoolean(4, rating.solved());
                    statement.setString(5, CaseRules.clean(rating.comment()));
                    statement.setObject(6, at(rating.at()));
                });
    }
}
