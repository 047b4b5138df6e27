package org.tongxin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** The past counted by other limits, against what plain SQL or the calendar on the wall says. */
@IntegrationTest
class WhatIfTest {

    private static final String WHOLE = "Rule_DispatchCase_Default";
    private static final String HANDLE = "Rule_DispatchHandle_Default";

    @Autowired
    WhatIf whatIf;

    @Autowired
    Organization organization;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    PastRecords past;
    Person supervisor;

    @BeforeEach
    void aPast() {
        past = new PastRecords(jdbc);
        supervisor = past.supervisor(past.street);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from statistics_step where case_number like 'T%'").update();
        jdbc.sql("delete from statistics_case where case_number like 'T%'").update();
    }

    @Test
    void ofThousandsOfCasesAsManyAreLateAsSqlSays() {
        Random random = new Random(4);
        List<UnitCode> units = List.of(past.street, past.east, past.west);
        List<String> urgencies = List.of("critical", "urgent", "normal", "low");
        OffsetDateTime begin = OffsetDateTime.parse("2019-01-01T00:00+08:00");
        for (int i = 0; i < 3_000; i++) {
            OffsetDateTime filed = begin.plusMinutes(random.nextInt(1_000_000));
            past.closed(
                    units.get(random.nextInt(3)),
                    urgencies.get(random.nextInt(4)),
                    filed.toString(),
                    filed.plusMinutes(random.nextInt(30_000)).toString());
        }
        Outcome outcome = tryOut(WHOLE, 5, LimitUnit.DAYS);
        assertThat(outcome.all()).isEqualTo(sql("true"));
        assertThat(outcome.all().total()).isEqualTo(3_000);
        assertThat(outcome.all().difference()).isPositive();
        assertThat(outcome.uncounted()).isZero();
        assertThat(outcome.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEmpty();
            assertThat(step.tally()).isEqualTo(outcome.all());
        });
        assertThat(outcome.units())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.tally()).isEqualTo(sql("unit = '" + line.unit() + "'")));
        assertThat(tryOut(WHOLE, 9, LimitUnit.DAYS).all().difference()).isNegative();
    }

    /** By the limits of the table: 2 hours, 24 hours, 15 days, and 7 days, of which only the last is tried with 5. */
    private Tally sql(String which) {
        String late = """
                count(*) filter (where closed > filed + case urgency when 'critical' then interval '120 minutes'
                    when 'urgent' then interval '1440 minutes' when 'low' then interval '360 hours' else interval '%d hours' end)
                """;
        return jdbc.sql("select count(*), " + late.formatted(168) + ", " + late.formatted(120)
                        + " from statistics_case where path && array[cast(? as text)] and " + which)
                .param(past.street.value())
                .query((row, index) -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @Test
    void workingDaysAreCountedByTheAnnouncedHolidays() {
        // Friday morning to Wednesday morning: three working days, just in time
        past.step("Task_Handle", past.east, "2026-06-05T10:00+08:00", "2026-06-10T09:59+08:00", 0, false);
        // Over the Spring Festival: Saturday the 14th is worked, the next working days are the 24th and the 25th
        past.step("Task_Handle", past.west, "2026-02-13T10:00+08:00", "2026-02-25T09:59+08:00", 0, false);
        Outcome outcome = tryOut(HANDLE, 2, LimitUnit.WORKING_DAYS);
        assertThat(outcome.all()).isEqualTo(new Tally(2, 0, 2));
        assertThat(outcome.steps()).singleElement().satisfies(step -> {
            assertThat(step.process()).isEqualTo("dispatch");
            assertThat(step.name()).isNotEmpty();
        });
        assertThat(outcome.units()).extracting(Outcome.UnitLine::unit).containsExactlyInAnyOrder(past.east, past.west);
        assertThat(tryOut(HANDLE, 3, LimitUnit.DAYS).all()).isEqualTo(new Tally(2, 0, 2));
        assertThat(tryOut(HANDLE, 30, LimitUnit.DAYS).all()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void timeInWhichTheClockStoodStillIsAdded() {
        past.step("Task_Handle", past.east, "2026-06-05T10:00+08:00", "2026-06-11T09:00+08:00", 24 * 60, false);
        past.step("Task_Handle", past.east, "2026-06-05T10:00+08:00", "2026-06-11T09:00+08:00", 0, false);
        assertThat(tryOut(HANDLE, 2, LimitUnit.WORKING_DAYS).all()).isEqualTo(new Tally(2, 1, 2));
    }

    @Test
    void waitingForTheRatingMakesNoCaseLate() {
        past.closed(past.east, "normal", "2026-06-01T10:00+08:00", "2026-06-07T10:00+08:00", "2026-06-14T10:00+08:00");
        assertThat(tryOut(WHOLE, 5, LimitUnit.DAYS).all()).isEqualTo(new Tally(1, 0, 1));
    }

    @Test
    void yearsWithoutACalendarAreNamedAndLeftOut() {
        past.step("Task_Handle", past.east, "2015-06-05T10:00+08:00", "2015-07-05T10:00+08:00", 0, false);
        past.step("Task_Handle", past.east, "2026-06-05T10:00+08:00", "2026-06-30T10:00+08:00", 0, false);
        Outcome outcome = tryOut(HANDLE, 2, LimitUnit.WORKING_DAYS);
        assertThat(outcome.all()).isEqualTo(new Tally(1, 1, 1));
        assertThat(outcome.uncounted()).isEqualTo(1);
    }

    @Test
    void whatNobodyDidWhatIsOpenAndWhatWasBeforeIsLeftOut() {
        past.step("Task_Handle", past.east, "2026-06-05T10:00+08:00", "2026-06-30T10:00+08:00", 0, true);
        past.closed(past.east, "normal", "2026-06-05T10:00+08:00", null);
        past.closed(past.east, "normal", "2026-01-05T10:00+08:00", "2026-01-25T10:00+08:00");
        assertThat(tryOut(HANDLE, 2, LimitUnit.WORKING_DAYS).all()).isEqualTo(Tally.NONE);
        Outcome outcome = whatIf.tryOut(
                supervisor,
                Map.of(WHOLE, new LimitChange(30, LimitUnit.DAYS)),
                Instant.parse("2026-02-01T00:00:00Z"),
                (counted, total) -> {});
        assertThat(outcome.all()).isEqualTo(Tally.NONE);
        assertThat(tryOut(WHOLE, 30, LimitUnit.DAYS).all()).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void aSupervisorNeverCountsASiblingsPast() {
        past.closed(past.east, "normal", "2026-01-05T10:00+08:00", "2026-01-25T10:00+08:00");
        past.closed(past.west, "normal", "2026-01-05T10:00+08:00", "2026-01-06T10:00+08:00");
        assertThat(whatIf.tryOut(
                                past.supervisor(past.west),
                                Map.of(WHOLE, new LimitChange(30, LimitUnit.DAYS)),
                                Instant.EPOCH,
                                (counted, total) -> {})
                        .all())
                .isEqualTo(new Tally(1, 0, 0));
        for (String account : List.of("dispatcher", "department-clerk", "party-member", "administrator", "resident")) {
            Person other = organization.person(account).orElseThrow();
            assertThatThrownBy(() -> whatIf.limits(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> whatIf.tryOut(
                            other,
                            Map.of(WHOLE, new LimitChange(30, LimitUnit.DAYS)),
                            Instant.EPOCH,
                            (counted, total) -> {}))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (String account : List.of("supervisor", "process-owner", "community-secretary")) {
            assertThat(whatIf.limits(organization.person(account).orElseThrow()))
                    .isNotEmpty();
        }
    }

    @Test
    void nothingIsDeployed() {
        long before = repository.createDeploymentQuery().count();
        tryOut(WHOLE, 1, LimitUnit.DAYS);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(whatIf.limits(supervisor))
                .filteredOn(row -> row.id().equals(WHOLE))
                .singleElement()
                .satisfies(row -> assertThat(row.limit().amount()).isEqualTo(7));
    }

    @Test
    void progressIsToldAndATrialCanBeStopped() {
        for (int i = 0; i < 3; i++) {
            past.closed(past.east, "normal", "2026-01-05T10:00+08:00", "2026-01-25T10:00+08:00");
        }
        List<String> told = new ArrayList<>();
        whatIf.tryOut(
                supervisor,
                Map.of(WHOLE, new LimitChange(3, LimitUnit.DAYS)),
                Instant.EPOCH,
                (counted, total) -> told.add(counted + "/" + total));
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
        assertThatThrownBy(() -> whatIf.tryOut(
                        supervisor,
                        Map.of(WHOLE, new LimitChange(3, LimitUnit.DAYS)),
                        Instant.EPOCH,
                        (counted, total) -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutAChangeThereIsNothingToTry() {
        assertThatThrownBy(() -> whatIf.tryOut(supervisor, Map.of(), Instant.EPOCH, (counted, total) -> {}))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("whatif.nothing"));
    }

    @Test
    void limitsThatCountFromAPromiseOrOnlyWaitCannotBeTried() {
        assertThat(whatIf.testable(supervisor))
                .contains("dispatch.case", "dispatch.handle", "property.rectify", "mediation.accept")
                .doesNotContain("wish.fulfil", "rating.wait", "wish.open-street");
    }

    private Outcome tryOut(String row, int amount, LimitUnit unit) {
        return whatIf.tryOut(
                supervisor, Map.of(row, new LimitChange(amount, unit)), Instant.EPOCH, (counted, total) -> {});
    }
}
