package org.tongxin.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.PastCase;
import org.tongxin.cases.PastCases;
import org.tongxin.cases.Rating;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.data.CurrentOrganization;

/** Invented cases as raw events: files, timelines and the engine's history, and what they are made of, so that a test can count by itself. */
final class RawCases {

    static final Map<String, String> PATHS = Map.of(
            "sta-k1", "sta-c/sta-d1/sta-s1/sta-k1",
            "sta-k2", "sta-c/sta-d1/sta-s1/sta-k2",
            "sta-k3", "sta-c/sta-d1/sta-s1/sta-k3",
            "sta-k4", "sta-c/sta-d1/sta-s2/sta-k4",
            "sta-k5", "sta-c/sta-d2/sta-s3/sta-k5",
            "sta-s1", "sta-c/sta-d1/sta-s1");
    private static final List<String> UNITS = PATHS.keySet().stream().sorted().toList();
    private static final List<String> CATEGORIES = List.of("leak", "parking", "noise");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** @param unit of the case when the step ended */
    record Step(
            String step,
            String unit,
            String group,
            Instant created,
            @Nullable Instant due,
            @Nullable Instant ended,
            boolean cancelled,
            @Nullable String outcome,
            @Nullable Instant pausedFrom,
            @Nullable Instant pausedTo) {}

    /** @param earlierUnit before {@code movedAt}, when the case changed units */
    record Case(
            CaseNumber number,
            String process,
            @Nullable String category,
            String unit,
            @Nullable String earlierUnit,
            Instant filed,
            @Nullable Instant responded,
            @Nullable Instant due,
            @Nullable Instant closed,
            @Nullable String result,
            @Nullable Rating rating,
            List<Instant> reopened,
            @Nullable String level,
            List<Step> steps) {

        boolean within(String above) {
            return List.of(PATHS.get(unit).split("/")).contains(above);
        }

        /** The rating of the last result, not of one before a reopening. */
        @Nullable
        Rating counted() {
            return rating != null && reopened.stream().noneMatch(at -> at.isAfter(rating.at())) ? rating : null;
        }

        /** Only one step of the timeline was done by somebody; it counts when nothing undid it. */
        Instant done() {
            boolean undone = responded == null
                    || reopened.stream().anyMatch(at -> at.isAfter(responded))
                    || counted() != null && responded.isAfter(counted().at());
            return undone ? closed : responded;
        }

        long handedBack() {
            return steps.stream().filter(step -> "refuse".equals(step.outcome)).count();
        }

        @Nullable
        String last(String prefix) {
            return steps.stream()
                    .sorted(Comparator.comparing(Step::created).reversed())
                    .filter(step -> step.group.startsWith(prefix))
                    .map(step -> prefix.equals("property-manager@") ? "sta-w1" : step.group.substring(prefix.length()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Random random = new Random(20261122);
    private final PastCases pastCases;
    private final CaseFiles cases;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Instant now;
    private int ids;

    RawCases(PastCases pastCases, CaseFiles cases, JdbcTemplate jdbc, Clock clock) {
        this.pastCases = pastCases;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** A city beside the demo's, so that nothing else is counted. */
    static void units(JdbcTemplate jdbc, CurrentOrganization current) {
        int added = jdbc.update("""
                insert into unit (code, name, type, parent, served_by) values
                ('sta-c', '统计市', 'city', null, null), ('sta-d1', '东区', 'district', 'sta-c', null), ('sta-d2', '西区', 'district', 'sta-c', null),
                ('sta-s1', '一街', 'street', 'sta-d1', null), ('sta-s2', '二街', 'street', 'sta-d1', null), ('sta-s3', '三街', 'street', 'sta-d2', null),
                ('sta-k1', '甲社区', 'community', 'sta-s1', null), ('sta-k2', '乙社区', 'community', 'sta-s1', null),
                ('sta-k3', '丙社区', 'community', 'sta-s1', null), ('sta-k4', '丁社区', 'community', 'sta-s2', null),
                ('sta-k5', '戊社区', 'community', 'sta-s3', null), ('sta-m1', '东区城管局', 'department', 'sta-d1', null),
                ('sta-m2', '东区住建局', 'department', 'sta-d1', null), ('sta-w1', '统计物业', 'property-company', 'sta-d1', null),
                ('sta-x1', '统计小区', 'estate', 'sta-k1', 'sta-w1')
                on conflict do nothing
                """);
        if (added > 0) {
            jdbc.update("update organization_version set version = version + 1");
        }
        current.refresh();
    }

    List<Case> write(int count) {
        List<Case> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(draw());
        }
        List<Case> closed = drawn.stream().filter(each -> each.closed != null).toList();
        List<CaseNumber> numbers = pastCases.add(closed.stream().map(this::past).toList());
        List<Case> written = new ArrayList<>();
        for (int i = 0; i < closed.size(); i++) {
            written.add(numbered(closed.get(i), numbers.get(i)));
        }
        drawn.stream().filter(each -> each.closed == null).forEach(each -> written.add(numbered(each, open(each))));
        written.forEach(this::writeHistory);
        // Nobody else does so within this transaction, and without it every query reads all
        List.of(
                        "act_hi_procinst",
                        "act_hi_taskinst",
                        "act_hi_varinst",
                        "act_hi_detail",
                        "act_hi_identitylink",
                        "case_event",
                        "case_file")
                .forEach(table -> jdbc.execute("analyze " + table));
        return written;
    }

    private Case draw() {
        String process = one(List.of("dispatch", "property", "mediation"));
        String unit = one(UNITS);
        Instant filed = now.minus(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
        Instant closing = filed.plus(Duration.ofMinutes(60 + random.nextInt(20 * 24 * 60)));
        Instant closed = chance(10) || !closing.isBefore(now) ? null : closing;
        Instant end = closed == null ? now : closed;
        Instant due = chance(10) ? null : filed.plus(Duration.ofHours(24 + random.nextInt(400)));
        // Exactly at the deadline is in time.
        due = closed != null && chance(3) ? closed : due;
        Instant responded = chance(20) ? null : between(filed, end);
        String result = process.equals("mediation")
                ? one(List.of("settled", "not-settled", "withdrawn"))
                : one(List.of("solved", "explained"));
        List<Instant> reopened = chance(15) ? List.of(between(filed, end)) : List.of();
        Rating rating = closed != null && chance(60)
                ? new Rating(1 + random.nextInt(5), chance(70), null, between(filed, end))
                : null;
        String level = process.equals("mediation") ? one(List.of("grid", "community", "street", "district")) : null;
        return new Case(
                new CaseNumber("?"),
                process,
                chance(20) ? null : one(CATEGORIES),
                unit,
                chance(10) ? one(UNITS) : null,
                filed,
                responded,
                due,
                closed,
                closed == null ? null : result,
                rating,
                reopened,
                level,
                List.of());
    }

    private Case numbered(Case raw, CaseNumber number) {
        return new Case(
                number,
                raw.process,
                raw.category,
                raw.unit,
                raw.earlierUnit,
                raw.filed,
                raw.responded,
                raw.due,
                raw.closed,
                raw.result,
                raw.rating,
                raw.reopened,
                raw.level,
                steps(raw));
    }

    /** As many as the minutes of the case make; drawn from the case itself, so that they are the same in the file and in the history. */
    private List<Step> steps(Case raw) {
        List<Step> steps = new ArrayList<>();
        Random own = new Random(raw.filed.toEpochMilli() * 31 + raw.unit.hashCode() + raw.process.hashCode());
        Instant end = raw.closed == null ? now : raw.closed;
        Instant moved = raw.filed.plus(Duration.ofHours(12));
        Instant from = raw.filed;
        for (int i = own.nextInt(4); i > 0; i--) {
            Instant until = from.plus(Duration.ofMinutes(1 + own.nextInt(6000)));
            Instant ended = until.isBefore(end) ? until : raw.closed;
            int kind = own.nextInt(5);
            String group = kind == 0
                    ? "department-clerk@sta-m1"
                    : kind == 1
                            ? "department-clerk@sta-m2"
                            : kind == 2 ? "property-manager@sta-x1" : "dispatcher@" + raw.unit;
            boolean cancelled = ended != null && own.nextInt(10) == 0;
            Instant pausedFrom = ended != null && own.nextInt(8) == 0 ? middle(from, ended, own) : null;
            Instant pausedTo = pausedFrom == null ? null : middle(pausedFrom, ended, own);
            steps.add(new Step(
                    "Task_" + kind,
                    raw.earlierUnit == null || ended == null || !ended.isBefore(moved) ? raw.unit : raw.earlierUnit,
                    group,
                    from,
                    own.nextInt(10) == 0 ? null : from.plus(Duration.ofMinutes(own.nextInt(6000))),
                    ended,
                    cancelled,
                    ended == null || cancelled
                            ? null
                            : own.nextInt(8) == 0 ? "refuse" : own.nextBoolean() ? "accept" : null,
                    pausedFrom,
                    pausedTo));
            if (ended == null || !ended.isBefore(end)) {
                break;
            }
            from = ended;
        }
        return steps;
    }

    private static Instant middle(Instant from, Instant to, Random own) {
        long minutes = Duration.between(from, to).toMinutes();
        return from.plus(Duration.ofMinutes(minutes == 0 ? 0 : own.nextInt((int) minutes + 1)));
    }

    private PastCase past(Case raw) {
        return new PastCase(
                newCase(raw), false, timeline(raw), raw.due, raw.reopened, raw.closed, raw.result, raw.rating);
    }

    private CaseNumber open(Case raw) {
        CaseNumber number = cases.open(newCase(raw)).number();
        cases.setDue(number, raw.due);
        raw.reopened.forEach(
                at -> cases.record(number, new TimelineEntry(at, null, "reopened", null, null, null, null, true)));
        timeline(raw).forEach(entry -> cases.record(number, entry));
        return number;
    }

    private NewCase newCase(Case raw) {
        return new NewCase(
                raw.process,
                "统计用的事项",
                "",
                raw.category,
                Urgency.NORMAL,
                new UnitCode(raw.unit),
                null,
                "hotline",
                null,
                null,
                raw.filed,
                Map.of(),
                Map.of());
    }

    private List<TimelineEntry> timeline(Case raw) {
        List<TimelineEntry> lines = new ArrayList<>();
        // What the system says by itself is no response
        lines.add(new TimelineEntry(raw.filed, null, "note", null, null, "已收到", null, true));
        if (raw.responded != null) {
            lines.add(new TimelineEntry(raw.responded, "somebody", "completed", "Task_9", "联系居民", null, null, false));
        }
        for (Step step : steps(raw)) {
            if (step.pausedFrom != null) {
                // Announced for longer than it was, and taken back, or just as long
                boolean early = step.pausedTo.getEpochSecond() % 120 == 0;
                Instant announced = early ? step.pausedTo.plus(Duration.ofHours(50)) : step.pausedTo;
                lines.add(new TimelineEntry(
                        step.pausedFrom,
                        "somebody",
                        "paused",
                        step.step,
                        "办理",
                        EXACT.format(announced.atZone(clock.getZone())),
                        "等",
                        false));
                if (early) {
                    lines.add(new TimelineEntry(
                            step.pausedTo, "somebody", "resumed", step.step, "办理", null, null, false));
                }
            }
        }
        return lines;
    }

    private void writeHistory(Case raw) {
        String process = "sta-p" + ids++;
        jdbc.update(
                "insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_)"
                        + " select ?, ?, ?, key_, id_, ? from act_re_procdef where key_ = ? order by version_ desc limit 1",
                process,
                process,
                raw.number.value(),
                Timestamp.from(raw.filed),
                raw.process);
        variable(process, "unit", raw.earlierUnit == null ? raw.unit : raw.earlierUnit, raw.filed, "start");
        if (raw.earlierUnit != null) {
            variable(process, "unit", raw.unit, raw.filed.plus(Duration.ofHours(12)), "elsewhere");
        }
        if (raw.level != null) {
            variable(process, "level", raw.level, raw.filed, "start");
        }
        for (Step step : raw.steps) {
            String task = "sta-t" + ids++;
            jdbc.update(
                    """
                    insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_, act_inst_id_, name_, assignee_,
                        start_time_, end_time_, delete_reason_, due_date_) values (?, ?, ?, 'sta', ?, ?, '办理', 'somebody', ?, ?, ?, ?)
                    """,
                    task,
                    step.step,
                    raw.process,
                    process,
                    task + "-a",
                    Timestamp.from(step.created),
                    step.ended == null ? null : Timestamp.from(step.ended),
                    step.ended == null ? null : step.cancelled ? "deleted" : "completed",
                    step.due == null ? null : Timestamp.from(step.due));
            jdbc.update(
                    "insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, operation_type_) values (?, ?, 'candidate', ?, ?, 'add')",
                    "sta-l" + ids++,
                    Timestamp.from(step.created),
                    step.group,
                    task);
            if (step.outcome != null) {
                variable(process, "outcome", step.outcome, step.ended, task + "-a");
            }
        }
    }

    private void variable(String process, String name, String value, Instant at, String activity) {
        String id = process + name;
        jdbc.update("""
                insert into act_hi_varinst (id_, proc_inst_id_, proc_def_key_, name_, var_type_, rev_, text_, state_, create_time_)
                values (?, ?, 'sta', ?, 'string', 0, ?, 'CREATED', ?) on conflict (id_) do update set text_ = excluded.text_
                """, id, process, name, value, Timestamp.from(at));
        jdbc.update("""
                insert into act_hi_detail (id_, type_, proc_inst_id_, act_inst_id_, var_inst_id_, name_, var_type_, rev_, time_, text_)
                values (?, 'VariableUpdate', ?, ?, ?, ?, 'string', ?, ?, ?)
                """, "sta-v" + ids, process, activity, id, name, ids++, Timestamp.from(at), value);
    }

    private Instant between(Instant from, Instant to) {
        return middle(from, to, random);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
