package org.tongxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTasks;

/** A case in a grid, as it is worked on: what is counted of it, and who may read the numbers. */
@IntegrationTest
class StatisticsTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");
    private static final UnitCode OTHER_COMMUNITY = new UnitCode("990101001002");

    @Autowired
    Statistics statistics;

    @Autowired
    StatisticsTable table;

    @Autowired
    StatisticsCheck check;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    CaseFiles files;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseNumber number;
    Person supervisor;
    StatisticsFilter today;

    @BeforeEach
    void aCase() {
        number = inboxCases.open(
                "统计的事项", clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS));
        supervisor = person("supervisor");
        LocalDate day = LocalDate.now(clock);
        today = StatisticsFilter.of(new Period(day, day)).withProcess("inbox-test");
    }

    @Test
    void everyStepIsCountedAsItEnds() {
        StepRow open = step("Task_Do");
        assertThat(open.ended()).isNull();
        assertThat(open.acting()).isEqualTo(InboxCases.GRID);
        assertThat(open.path()).contains(COMMUNITY);
        tasks.claim(inboxCases.task(number).id(), "party-member");
        assertThat(step("Task_Do").person()).isEqualTo("party-member");
        engine.complete(inboxCases.task(number).id());
        StepRow done = step("Task_Do");
        assertThat(done.ended()).isNotNull();
        assertThat(done.cancelled()).isFalse();
        assertThat(done.workedMinutes()).isZero();
        assertThat(step("Task_Check").ended()).isNull();
        assertThat(check.differs(number)).isFalse();
    }

    @Test
    void aCaseIsCountedWhereItWasClosedAndAStepWhereItWasDone() {
        assertThat(filed(person("community-secretary"))).contains(number);
        assertThat(filed(person("community-secretary-2"))).doesNotContain(number);
        engine.complete(inboxCases.task(number).id());
        files.classify(number, "roads", Urgency.NORMAL, OTHER_COMMUNITY);
        engine.complete(inboxCases.task(number).id());
        files.close(number, "solved");
        assertThat(filed(person("community-secretary"))).doesNotContain(number);
        assertThat(filed(person("community-secretary-2"))).contains(number);
        assertThat(row().unit()).isEqualTo(OTHER_COMMUNITY);
        // The late first step stays where it was late
        assertThat(step("Task_Do").unit()).isEqualTo(InboxCases.GRID);
        assertThat(step("Task_Check").unit()).isEqualTo(OTHER_COMMUNITY);
        assertThat(stepCases(person("community-secretary"), "Task_Do")).contains(number);
        assertThat(stepCases(person("community-secretary-2"), "Task_Do")).doesNotContain(number);
    }

    @Test
    void notRatedIsNeverSatisfiedAndARatingFromBeforeAReopeningIsNone() {
        files.close(number, "solved");
        assertThat(row().stars()).isNull();
        assertThat(cases(supervisor, Measure.SATISFIED, Part.ALL)).doesNotContain(number);
        assertThat(cases(supervisor, Measure.RATED, Part.MISSED)).contains(number);
        files.rate(number, 5, true, null);
        assertThat(cases(supervisor, Measure.SATISFIED, Part.MET)).contains(number);
        assertThat(cases(supervisor, Measure.SOLVED, Part.MET)).contains(number);
        files.reopen(number);
        assertThat(row().stars()).isNull();
        assertThat(row().closed()).isNull();
        files.close(number, "not-rated");
        assertThat(row().stars()).isNull();
        assertThat(cases(supervisor, Measure.SATISFIED, Part.ALL)).doesNotContain(number);
        assertThat(cases(supervisor, Measure.REOPENED, Part.MET)).contains(number);
        assertThat(cases(supervisor, Measure.FIRST_TIME, Part.MISSED)).contains(number);
    }

    @Test
    void twoStarsAreARatingButNoSatisfaction() {
        files.close(number, "explained");
        files.rate(number, 2, false, null);
        assertThat(cases(supervisor, Measure.SATISFIED, Part.MISSED)).contains(number);
        assertThat(cases(supervisor, Measure.SOLVED, Part.MISSED)).contains(number);
        assertThat(cases(supervisor, Measure.RATED, Part.MET)).contains(number);
    }

    @Test
    void aLateCaseIsLateBeforeItIsClosed() {
        files.setDue(number, clock.instant().minus(Duration.ofMinutes(5)));
        assertThat(cases(supervisor, Measure.ON_TIME, Part.MISSED)).contains(number);
        files.setDue(number, clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(cases(supervisor, Measure.ON_TIME, Part.ALL)).doesNotContain(number);
        files.close(number, "solved");
        assertThat(cases(supervisor, Measure.ON_TIME, Part.MET)).contains(number);
    }

    @Test
    void waitingForTheRatingMakesNobodyLate() {
        files.record(
                number,
                new TimelineEntry(
                        clock.instant().minus(Duration.ofHours(2)),
                        "party-member",
                        "completed",
                        "Task_Do",
                        "办理事项",
                        "已解决",
                        null,
                        false));
        files.setDue(number, clock.instant().minus(Duration.ofHours(1)));
        files.close(number, "not-rated");
        assertThat(cases(supervisor, Measure.ON_TIME, Part.MET)).contains(number);
    }

    @Test
    void whatTheSystemSaysByItselfIsNoResponse() {
        files.record(number, new TimelineEntry(clock.instant(), null, "note", null, null, "已收到", null, true));
        assertThat(row().firstResponse()).isNull();
        assertThat(row().responseDue()).isNotNull();
        files.record(number, new TimelineEntry(clock.instant(), null, "answered", null, null, null, "马上来看", true));
        assertThat(cases(supervisor, Measure.RESPONDED, Part.MET)).contains(number);
    }

    @Test
    void thoseAboveReadTheNumbersAndThoseBesideDoNot() {
        for (String above : List.of(
                "community-secretary",
                "street-coordinator",
                "supervisor",
                "supervisor-2",
                "district-coordinator",
                "process-owner")) {
            assertThat(filed(person(above))).as(above).contains(number);
        }
        for (String beside : List.of("community-secretary-2", "community-secretary-3", "street-coordinator-2")) {
            assertThat(filed(person(beside))).as(beside).doesNotContain(number);
            StatisticsFilter there = today.in(COMMUNITY, false);
            everyCall(
                    person(beside),
                    there,
                    call -> assertThatThrownBy(call::run)
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused -> assertThat(refused.key()).isEqualTo("statistics.outside")));
        }
        for (String other :
                List.of("dispatcher", "party-member", "department-clerk", "administrator", "resident", "mediator")) {
            everyCall(
                    person(other),
                    today,
                    call -> assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class));
        }
        assertThatThrownBy(() -> statistics.numbers(supervisor, today.in(new UnitCode("9901"), false)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> statistics.numbers(supervisor, today.in(new UnitCode("no-such-unit"), false)))
                .isInstanceOf(Refused.class);
    }

    private void everyCall(Person person, StatisticsFilter filter, Consumer<Runnable> check) {
        List.<Runnable>of(
                        () -> statistics.numbers(person, filter),
                        () -> statistics.lines(person, filter, Grouping.UNIT),
                        () -> statistics.steps(person, filter),
                        () -> statistics.trend(person, filter, Grain.DAY),
                        () -> statistics.peers(person, filter),
                        () -> statistics.cases(person, filter, Measure.FILED, Part.ALL, null, 10),
                        () -> statistics.stepCases(
                                person, filter, "inbox-test", "Task_Do", StepMeasure.DONE, Part.ALL, null, 10))
                .forEach(check);
    }

    @Test
    void aPeriodThatHasNotBegunIsRefused() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        everyCall(
                supervisor,
                StatisticsFilter.of(new Period(tomorrow, tomorrow.plusDays(3))),
                call -> assertThatThrownBy(call::run)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo("statistics.period.future")));
    }

    @Test
    void aConfidentialCaseIsCountedButNotShown() {
        files.conceal(number);
        assertThat(listed(supervisor).veiled()).isTrue();
        assertThat(listed(person("community-secretary")).title()).isEqualTo("统计的事项");
        // The process owner reads numbers, and sees no case
        files.close(number, "solved");
        assertThat(listed(person("process-owner")).title()).isEmpty();
    }

    @Test
    void noDataIsNoShare() {
        Numbers numbers = statistics.numbers(
                supervisor, StatisticsFilter.of(new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 1, 31))));
        for (Measure measure : Measure.values()) {
            assertThat(numbers.of(measure)).isEqualTo(new Ratio(0, 0));
            assertThat(numbers.of(measure).share()).isEmpty();
        }
        assertThat(numbers.time().count()).isZero();
    }

    private CountedCase listed(Person person) {
        return statistics.cases(person, today, Measure.FILED, Part.ALL, null, 1000).cases().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Set<CaseNumber> filed(Person person) {
        return cases(person, Measure.FILED, Part.ALL);
    }

    private Set<CaseNumber> cases(Person person, Measure measure, Part part) {
        return statistics.cases(person, today, measure, part, null, 1000).cases().stream()
                .map(CountedCase::number)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Set<CaseNumber> stepCases(Person person, String step) {
        return statistics
                .stepCases(person, today, "inbox-test", step, StepMeasure.DONE, Part.ALL, null, 1000)
                .cases()
                .stream()
                .map(CountedCase::number)
                .collect(java.util.stream.Collectors.toSet());
    }

    private CaseRow row() {
        return table.find(number).orElseThrow();
    }

    private StepRow step(String step) {
        return table.steps(number).stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }
}
