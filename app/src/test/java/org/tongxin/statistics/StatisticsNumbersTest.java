package org.tongxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.PastCases;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** Two thousand cases, written as raw events: every number is what a plain computation over the same events says. */
@IntegrationTest
class StatisticsNumbersTest {

    private static final int CASES = 2_000;

    @Autowired
    Statistics statistics;

    @Autowired
    StatisticsCheck check;

    @Autowired
    PastCases pastCases;

    @Autowired
    CaseFiles cases;

    @Autowired
    Calendars calendars;

    @Autowired
    org.tongxin.organization.data.CurrentOrganization current;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    List<RawCases.Case> all = List.of();
    Map<Measure, BiPredicate<RawCases.Case, Span>> about = new EnumMap<>(Measure.class);
    Map<Measure, Predicate<RawCases.Case>> fulfils = new EnumMap<>(Measure.class);

    private record Span(Instant from, Instant to) {

        boolean has(@Nullable Instant at) {
            return at != null && !at.isBefore(from) && at.isBefore(to);
        }
    }

    @BeforeEach
    void units() {
        RawCases.units(jdbc, current);
    }

    /** One transaction that is rolled back: timelines cannot be deleted. */
    @Test
    void everyNumberIsWhatAPlainCountOverTheRawEventsSays() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            all = new RawCases(pastCases, cases, jdbc, clock).write(CASES);
            List<CaseNumber> numbers = all.stream().map(RawCases.Case::number).toList();
            assertThat(check.differences())
                    .containsAll(all.stream()
                            .filter(each -> !each.steps().isEmpty())
                            .map(RawCases.Case::number)
                            .toList());
            check.repair(numbers);
            assertThat(numbers.subList(0, 200)).noneMatch(check::differs);
            say();
            numbersOf("sta-c", Period::thisMonth);
            numbersOf("sta-d1", clock -> last(clock, 60));
            numbersOf("sta-s1", clock -> last(clock, 17));
            numbersOf("sta-k2", clock -> last(clock, 90));
            severalUnitsAtOnce();
            breakdowns();
            steps();
            trend();
            peers();
            lists();
            theCheckFindsWhatIsWrong();
        });
    }

    private void say() {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.standard();
        about.put(Measure.FILED, (each, span) -> span.has(each.filed()));
        about.put(Measure.CLOSED, (each, span) -> span.has(each.closed()));
        about.put(Measure.COMPLETED, (each, span) -> span.has(each.filed()));
        about.put(
                Measure.ON_TIME,
                (each, span) -> each.due() != null
                        && (each.closed() == null
                                ? span.has(each.due()) && each.due().isBefore(now)
                                : span.has(each.closed())));
        about.put(
                Measure.RESPONDED,
                (each, span) -> span.has(each.filed())
                        && (response(each) != null
                                || calendar.endOfWorkingDay(each.filed()).isBefore(now)));
        for (Measure rated : List.of(Measure.SOLVED, Measure.SATISFIED)) {
            about.put(rated, (each, span) -> span.has(each.closed()) && each.counted() != null);
        }
        for (Measure closed : List.of(Measure.RATED, Measure.FIRST_TIME, Measure.REOPENED, Measure.HANDED_BACK)) {
            about.put(closed, (each, span) -> span.has(each.closed()));
        }
        for (Measure mediated : List.of(Measure.SETTLED, Measure.SETTLED_BELOW)) {
            about.put(
                    mediated,
                    (each, span) -> span.has(each.closed())
                            && (Objects.equals(each.result(), "settled")
                                    || Objects.equals(each.result(), "not-settled")));
        }
        fulfils.put(Measure.FILED, each -> true);
        fulfils.put(Measure.CLOSED, each -> true);
        fulfils.put(
                Measure.ON_TIME, each -> each.closed() != null && !each.done().isAfter(each.due()));
        fulfils.put(
                Measure.RESPONDED,
                each -> response(each) != null && !response(each).isAfter(calendar.endOfWorkingDay(each.filed())));
        fulfils.put(Measure.SOLVED, each -> each.counted().solved());
        fulfils.put(Measure.SATISFIED, each -> each.counted().stars() > 2);
        fulfils.put(Measure.RATED, each -> each.counted() != null);
        fulfils.put(Measure.FIRST_TIME, each -> each.reopened().isEmpty() && each.handedBack() == 0);
        fulfils.put(Measure.REOPENED, each -> !each.reopened().isEmpty());
        fulfils.put(Measure.HANDED_BACK, each -> each.handedBack() > 0);
        fulfils.put(Measure.SETTLED, each -> each.result().equals("settled"));
        fulfils.put(
                Measure.SETTLED_BELOW,
                each -> each.result().equals("settled")
                        && Set.of("grid", "community").contains(each.level()));
    }

    private static @Nullable Instant response(RawCases.Case each) {
        return Stream.of(each.responded(), each.closed())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Span span(Period period) {
        return new Span(
                period.from().atStartOfDay(clock.getZone()).toInstant(),
                period.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private Ratio plain(Measure measure, Period period, Predicate<RawCases.Case> meant) {
        Span span = span(period);
        Predicate<RawCases.Case> met = measure == Measure.COMPLETED
                ? each -> each.closed() != null && each.closed().isBefore(span.to)
                : fulfils.get(measure);
        List<RawCases.Case> of = all.stream()
                .filter(meant)
                .filter(each -> about.get(measure).test(each, span))
                .toList();
        return new Ratio(of.stream().filter(met).count(), of.size());
    }

    private void assertNumbers(Numbers numbers, Period period, Predicate<RawCases.Case> meant) {
        for (Measure measure : Measure.values()) {
            assertThat(numbers.of(measure)).as(measure + " " + period).isEqualTo(plain(measure, period, meant));
        }
        List<Duration> times = all.stream()
                .filter(meant)
                .filter(each -> span(period).has(each.closed()))
                .map(each -> Duration.between(each.filed(), each.closed()))
                .toList();
        assertSpread(numbers.time(), times);
    }

    private static void assertSpread(Spread spread, List<Duration> times) {
        assertThat(spread.count()).isEqualTo(times.size());
        if (!times.isEmpty()) {
            double[] sorted =
                    times.stream().mapToDouble(Duration::toSeconds).sorted().toArray();
            assertThat((double) spread.mean().toSeconds())
                    .isCloseTo(Arrays.stream(sorted).average().orElseThrow(), within(1.0));
            assertThat((double) spread.median().toSeconds()).isCloseTo(percentile(sorted, 0.5), within(1.0));
            assertThat((double) spread.ninetieth().toSeconds()).isCloseTo(percentile(sorted, 0.9), within(1.0));
        }
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    private void numbersOf(String unit, Function<Clock, Period> when) {
        Period period = when.apply(clock);
        Numbers numbers = statistics.numbers(person(unit), StatisticsFilter.of(period));
        assertThat(numbers.of(Measure.CLOSED).numerator()).isPositive();
        assertNumbers(numbers, period, each -> each.within(unit));
    }

    private void severalUnitsAtOnce() {
        Period period = last(clock, 60);
        Person person = person("sta-s1", "sta-k5", "sta-k1");
        assertNumbers(
                statistics.numbers(person, StatisticsFilter.of(period)),
                period,
                each -> each.within("sta-s1") || each.within("sta-k5"));
        assertThat(statistics.lines(person, StatisticsFilter.of(period), Grouping.UNIT))
                .extracting(Line::key)
                .containsExactlyInAnyOrder("sta-s1", "sta-k5");
        StatisticsFilter narrow = StatisticsFilter.of(period)
                .in(new UnitCode("sta-s1"), true)
                .withProcess("dispatch")
                .withCategory(StatisticsFilter.NONE);
        assertNumbers(
                statistics.numbers(person, narrow),
                period,
                each -> each.unit().equals("sta-s1") && each.process().equals("dispatch") && each.category() == null);
    }

    private void breakdowns() {
        Period period = last(clock, 60);
        Person person = person("sta-s1");
        StatisticsFilter filter = StatisticsFilter.of(period);
        Map<Grouping, Function<RawCases.Case, @Nullable String>> keys = Map.of(
                Grouping.UNIT, RawCases.Case::unit,
                Grouping.DEPARTMENT, each -> each.last("department-clerk@"),
                Grouping.CATEGORY, RawCases.Case::category,
                Grouping.COMPANY, each -> each.last("property-manager@"),
                Grouping.PROCESS, RawCases.Case::process);
        keys.forEach((by, key) -> {
            List<Line> lines = statistics.lines(person, filter, by);
            assertThat(lines).as(by.name()).hasSizeGreaterThan(1);
            for (Line line : lines) {
                Predicate<RawCases.Case> meant = each -> each.within("sta-s1")
                        && Objects.requireNonNullElse(key.apply(each), StatisticsFilter.NONE)
                                .equals(line.key());
                assertNumbers(line.numbers(), period, meant);
                assertThat(statistics.numbers(person, line.filter()))
                        .as(by + line.key())
                        .isEqualTo(line.numbers());
            }
            assertThat(lines.stream()
                            .mapToLong(line -> line.numbers().of(Measure.FILED).numerator())
                            .sum())
                    .isEqualTo(
                            statistics.numbers(person, filter).of(Measure.FILED).numerator());
        });
    }

    private void steps() {
        Instant now = clock.instant();
        Period period = last(clock, 60);
        Span span = span(period);
        List<StepLine> lines =
                statistics.steps(person("sta-s1"), StatisticsFilter.of(period).withProcess("dispatch"));
        assertThat(lines).hasSize(5);
        for (StepLine line : lines) {
            List<RawCases.Step> steps = all.stream()
                    .filter(each -> each.process().equals("dispatch"))
                    .flatMap(each -> each.steps().stream())
                    .filter(step -> RawCases.PATHS.get(step.unit()).contains("sta-s1"))
                    .filter(step -> step.step().equals(line.step()))
                    .toList();
            List<RawCases.Step> done = steps.stream()
                    .filter(step -> span.has(step.ended()) && !step.cancelled())
                    .toList();
            List<RawCases.Step> due = steps.stream()
                    .filter(step -> step.due() != null)
                    .filter(step -> step.ended() == null
                            ? span.has(step.due()) && step.due().isBefore(now)
                            : span.has(step.ended())
                                    && (!step.cancelled() || !step.ended().isBefore(step.due())))
                    .toList();
            assertThat(line.of(StepMeasure.ON_TIME))
                    .as(line.step())
                    .isEqualTo(new Ratio(
                            due.stream()
                                    .filter(step -> step.ended() != null
                                            && !step.cancelled()
                                            && !step.ended().isAfter(step.due()))
                                    .count(),
                            due.size()));
            assertThat(line.of(StepMeasure.HANDED_BACK))
                    .isEqualTo(new Ratio(
                            done.stream()
                                    .filter(step -> "refuse".equals(step.outcome()))
                                    .count(),
                            done.size()));
            assertThat(line.of(StepMeasure.DONE).numerator()).isEqualTo(done.size());
            Set<CaseNumber> late = all.stream()
                    .filter(each -> each.process().equals("dispatch"))
                    .filter(each -> each.steps().stream()
                            .anyMatch(step -> due.contains(step)
                                    && (step.ended() == null
                                            || step.cancelled()
                                            || step.ended().isAfter(step.due()))))
                    .map(RawCases.Case::number)
                    .collect(Collectors.toSet());
            assertThat(statistics
                            .stepCases(
                                    person("sta-s1"),
                                    StatisticsFilter.of(period).withProcess("dispatch"),
                                    "dispatch",
                                    line.step(),
                                    StepMeasure.ON_TIME,
                                    Part.MISSED,
                                    null,
                                    1000)
                            .cases())
                    .extracting(CountedCase::number)
                    .containsExactlyInAnyOrderElementsOf(late);
            assertSpread(line.worked(), done.stream().map(this::worked).toList());
        }
    }

    /** Minute by minute. */
    private Duration worked(RawCases.Step step) {
        WorkingCalendar calendar = calendars.standard();
        int minutes = 0;
        for (Instant at = step.created(); at.isBefore(step.ended()); at = at.plusSeconds(60)) {
            boolean paused =
                    step.pausedFrom() != null && !at.isBefore(step.pausedFrom()) && at.isBefore(step.pausedTo());
            if (!paused && calendar.isWorkingTime(at)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private void trend() {
        Period period = last(clock, 60);
        for (Grain grain : Grain.values()) {
            List<Point> points = statistics.trend(person("sta-d1"), StatisticsFilter.of(period), grain);
            assertThat(points.get(0).period().from()).isEqualTo(period.from());
            assertThat(points.get(points.size() - 1).period().to()).isEqualTo(period.to());
            points.forEach(point -> assertNumbers(point.numbers(), point.period(), each -> each.within("sta-d1")));
        }
    }

    private void peers() {
        Period period = last(clock, 60);
        StatisticsFilter filter = StatisticsFilter.of(period);
        Map<String, Double> shares = Stream.of("sta-k1", "sta-k2", "sta-k3", "sta-k4", "sta-k5")
                .collect(Collectors.toMap(
                        unit -> unit,
                        unit -> plain(Measure.ON_TIME, period, each -> each.within(unit))
                                .share()
                                .getAsDouble()));
        Peers peers = Objects.requireNonNull(
                statistics.peers(person("sta-k2"), filter).get(Measure.ON_TIME));
        double own = shares.remove("sta-k2");
        assertThat(peers.shares())
                .containsExactlyElementsOf(shares.values().stream().sorted().toList());
        assertThat(peers.mean())
                .isCloseTo(
                        shares.values().stream()
                                .mapToDouble(share -> share)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(peers.rank())
                .isEqualTo(1
                        + (int) shares.values().stream()
                                .filter(share -> share > own)
                                .count());
        // One other district only: its number could be told from the mean
        assertThat(statistics.peers(person("sta-d1"), filter)).isEmpty();
        assertThat(statistics.peers(person("sta-k2"), filter)).doesNotContainKey(Measure.FILED);
    }

    private void lists() {
        Period period = last(clock, 60);
        StatisticsFilter filter = StatisticsFilter.of(period);
        Person person = person("sta-d1");
        for (Measure measure : Measure.values()) {
            List<CaseNumber> about = numbers(person, filter, measure, Part.ALL);
            List<CaseNumber> met = numbers(person, filter, measure, Part.MET);
            List<CaseNumber> missed = numbers(person, filter, measure, Part.MISSED);
            assertThat(about).as(measure.name()).doesNotHaveDuplicates().hasSize((int)
                    plain(measure, period, each -> each.within("sta-d1")).denominator());
            assertThat(met).hasSize((int)
                    plain(measure, period, each -> each.within("sta-d1")).numerator());
            assertThat(Stream.concat(met.stream(), missed.stream())).containsExactlyInAnyOrderElementsOf(about);
        }
    }

    private List<CaseNumber> numbers(Person person, StatisticsFilter filter, Measure measure, Part part) {
        List<CaseNumber> found = new ArrayList<>();
        CaseNumber after = null;
        do {
            CasePage page = statistics.cases(person, filter, measure, part, after, 173);
            page.cases().forEach(each -> found.add(each.number()));
            after = page.next();
        } while (after != null);
        return found;
    }

    private void theCheckFindsWhatIsWrong() {
        RawCases.Case some =
                all.stream().filter(each -> each.steps().size() > 1).findFirst().orElseThrow();
        String number = some.number().value();
        List<Map<String, Object>> cases =
                jdbc.queryForList("select * from statistics_case where case_number = ?", number);
        List<Map<String, Object>> steps =
                jdbc.queryForList("select * from statistics_step where case_number = ? order by task_id", number);
        jdbc.update("update statistics_case set handed_back = 7, closed = now() where case_number = ?", number);
        jdbc.update(
                "delete from statistics_step where task_id = ?", steps.get(0).get("task_id"));
        assertThat(check.differs(some.number())).isTrue();
        check.repair(List.of(some.number()));
        assertThat(jdbc.queryForList("select * from statistics_case where case_number = ?", number))
                .hasToString(cases.toString());
        assertThat(jdbc.queryForList("select * from statistics_step where case_number = ? order by task_id", number))
                .hasToString(steps.toString());
        // What the engine has forgotten stays
        jdbc.update(
                "delete from act_hi_taskinst where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)",
                number);
        check.repair(List.of(some.number()));
        assertThat(jdbc.queryForList("select * from statistics_step where case_number = ? order by task_id", number))
                .hasToString(steps.toString());
    }

    private static Period last(Clock clock, int days) {
        LocalDate today = LocalDate.now(clock);
        return new Period(today.minusDays(days - 1), today);
    }

    private static Person person(String... units) {
        return new Person(
                "statistics",
                "统计员",
                Arrays.stream(units)
                        .map(unit -> new RoleAt("supervisor", new UnitCode(unit)))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
