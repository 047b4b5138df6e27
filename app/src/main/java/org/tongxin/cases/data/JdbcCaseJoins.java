package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseChanged;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** Both files are locked, in the order of their numbers, before anything is decided. */
@Service
@Transactional
class JdbcCaseJoins implements CaseJoins {

    private static final int REASON = 1_000;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCaseJoins(JdbcClient jdbc, CaseFiles cases, Timeline timeline, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void join(CaseNumber number, CaseNumber lead, String person, String reason) {
        if (number.equals(lead)) {
            throw new Refused("join.itself");
        }
        String why = Objects.requireNonNullElse(CaseRules.clean(reason), "");
        if (why.isEmpty()) {
            throw new Refused("join.reason-missing");
        }
        CaseRules.length("case.field.reason", why, REASON);
        lock(number, lead);
        check(cases.find(number).orElseThrow(), cases.find(lead).orElseThrow());
        jdbc.sql("insert into case_join (case_number, lead, person, reason, at) values (?, ?, ?, ?, ?)")
                .params(number.value(), lead.value(), person, why, at(clock.instant()))
                .update();
        record(number, person, "joined", lead.value(), null, true);
        record(number, person, "joined.why", null, why, false);
        record(lead, person, "joined.here", number.value(), why, false);
        cases.timeline(lead).stream()
                .filter(entry -> entry.kind().equals("note"))
                .reduce((earlier, later) -> later)
                .ifPresent(note -> timeline.add(number, note));
    }

    private void check(CaseFile file, CaseFile lead) {
        if (of(file.number()).isPresent()) {
            throw new Refused("join.joined");
        }
        if (!waitingFor(file.number()).isEmpty()) {
            throw new Refused("join.leads");
        }
        of(lead.number()).ifPresent(own -> {
            throw new Refused("join.lead-joined", own.lead().value());
        });
        if (!file.open() || !lead.open()) {
            throw new Refused("join.closed");
        }
        if (!file.processKey().equals(lead.processKey())) {
            throw new Refused("join.other-process");
        }
        if (!Objects.equals(estate(file), estate(lead))) {
            throw new Refused("join.other-estate");
        }
    }

    private static @Nullable Object estate(CaseFile file) {
        return file.values().get("estate");
    }

    @Override
    public void end(CaseNumber number, String how) {
        jdbc.sql("update case_join set ended_at = ?, ended = ? where case_number = ? and ended_at is null")
                .params(at(clock.instant()), how, number.value())
                .update();
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Join> of(CaseNumber number) {
        return jdbc.sql("select * from case_join where case_number = ? and ended_at is null")
                .param(number.value())
                .query((row, index) -> new Join(
                        number,
                        new CaseNumber(row.getString("lead")),
                        row.getString("person"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> waitingFor(CaseNumber lead) {
        return jdbc.sql("select case_number from case_join where lead = ? and ended_at is null order by case_number")
                .param(lead.value())
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    @Override
    public List<CaseNumber> release(CaseNumber lead) {
        lock(lead, lead);
        return waitingFor(lead);
    }

    private void lock(CaseNumber one, CaseNumber other) {
        jdbc.sql("select number from case_file where number in (?, ?) order by number for update")
                .params(one.value(), other.value())
                .query(String.class)
                .list();
    }

    private void record(
            CaseNumber number,
            String person,
            String kind,
            @Nullable String outcome,
            @Nullable String reason,
            boolean visible) {
        timeline.add(number, new TimelineEntry(clock.instant(), person, kind, null, null, outcome, reason, visible));
        events.publishEvent(new CaseChanged(number));
    }
}
