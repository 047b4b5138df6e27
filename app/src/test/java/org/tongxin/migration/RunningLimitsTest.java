package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.migration.MoveCity.instant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseFixture;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.extension.ExtensionDecisions;
import org.tongxin.extension.MoreTime;
import org.tongxin.extension.Pauses;
import org.tongxin.organization.data.CurrentOrganization;

/** A step with a limit of three working days, begun on Monday 2 March 2026 at 10:00, when the table comes to say another number of days. */
@IntegrationTest
class RunningLimitsTest {

    private static final Set<String> HANDLE = Set.of("dispatch.handle");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RunningLimits limits;

    @Autowired
    Pauses pauses;

    @Autowired
    MoreTime moreTime;

    @Autowired
    ExtensionDecisions decisions;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    private final List<String> tables = new ArrayList<>();
    private MoveCity city;

    @BeforeEach
    void begin() {
        city = new MoveCity(beans);
        city.deploy("Task_Work", "办理", "wd");
        Owner.login();
    }

    @AfterEach
    void leave() {
        tables.forEach(table -> city.engine.getRepositoryService().deleteDeployment(table, true));
        city.leave();
    }

    private void days(int days) throws IOException {
        try (InputStream table = RunningLimitsTest.class.getResourceAsStream("/processes/limits/limits.dmn")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            tables.add(city.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString(
                            "limits.dmn",
                            text.replaceFirst("(Amount_DispatchHandle_Default\">\\s*<text>)3", "$1" + days))
                    .deploy()
                    .getId());
        }
    }

    private Change apply() {
        long id = limits.start(HANDLE);
        city.worker.round();
        return city.change(id);
    }

    private void assertDates(CaseNumber number, String warning, String due) {
        assertThat(city.timer(number, "Timer_Warning")).isEqualTo(instant(warning));
        assertThat(city.timer(number, "Timer_Overdue")).isEqualTo(instant(due));
        assertThat(city.task(number).getDueDate().toInstant()).isEqualTo(instant(due));
    }

    @Test
    void runningStepsKeepTheirDeadlinesUntilSomebodyAsks() throws IOException {
        CaseNumber number = city.begin();
        days(1);
        city.at("2026-03-02T15:00");
        assertDates(number, "2026-03-04T14:48", "2026-03-05T10:00");
        LimitEffect effect = limits.preview(HANDLE);
        assertThat(effect.earlier()).isEqualTo(effect.steps()).isPositive();
        assertThat(effect.late()).isZero();
        assertDates(number, "2026-03-04T14:48", "2026-03-05T10:00");

        Change done = apply();

        assertThat(done.state()).isEqualTo(Change.State.DONE);
        assertThat(done.left()).isZero();
        assertDates(number, "2026-03-02T17:36", "2026-03-03T10:00");
        assertThat(files.timeline(number)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("limit-applied");
            assertThat(entry.actor()).isEqualTo("process-owner");
            assertThat(entry.outcome()).isEqualTo("2026-03-03 10:00");
        });
        assertThat(jdbc.sql("select due from supervised_task where case_number = ?")
                        .param(number.value())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(instant("2026-03-03T10:00"));
        assertThatThrownBy(() -> limits.start(HANDLE))
                .as("nothing is left to change")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("migration.nothing"));
        city.assertListsRight();
    }

    @Test
    void pausesStillDoNotCountAndAGrantedExtensionIsNeverMadeShorter() throws IOException {
        CaseNumber paused = city.begin();
        CaseNumber extended = city.begin();
        city.at("2026-03-03T11:00");
        pauses.pause(city.task(paused).getId(), "handler", instant("2026-03-06T15:00"), "等配件到货");
        moreTime.ask(city.task(extended).getId(), "handler", instant("2026-03-10T10:00"), "等材料");
        decisions.grant(
                moreTime.waiting(city.task(extended).getId()).orElseThrow().id());

        days(5);
        apply();
        assertThat(city.task(paused).getDueDate().toInstant())
                .isCloseTo(
                        instant("2026-03-12T12:00"),
                        org.assertj.core.api.Assertions.within(5, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(city.timer(paused, "Timer_Overdue"))
                .isEqualTo(city.task(paused).getDueDate().toInstant());
        assertThat(city.task(extended).getDueDate().toInstant()).isEqualTo(instant("2026-03-10T10:00"));

        days(8);
        apply();
        assertThat(city.task(extended).getDueDate().toInstant()).isEqualTo(instant("2026-03-12T10:00"));
    }

    @Test
    void whoWouldBeLateIsCountedForAllAndNamedForThoseWhoMaySee() throws IOException {
        List<CaseNumber> late = city.begin(3);
        days(1);
        city.at("2026-03-04T09:00");
        LimitEffect effect = limits.preview(HANDLE);
        assertThat(effect.late()).isGreaterThanOrEqualTo(3);
        assertThat(effect.cases()).extracting(LimitEffect.Late::number).doesNotContainAnyElementsOf(late);
        assertThat(effect.lines())
                .filteredOn(line -> line.unit().equals(CaseFixture.COMMUNITY)
                        && line.process().equals(MoveCity.KEY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.step()).isEqualTo("办理");
                    assertThat(line.late()).isEqualTo(3);
                });
        ownerWhoSupervises();
        assertThat(limits.preview(HANDLE).cases())
                .extracting(LimitEffect.Late::number)
                .containsAll(late);
    }

    private void ownerWhoSupervises() {
        jdbc.sql("insert into account (name, display_name) values ('move-owner', '流程管理员兼督办') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into role_holding (account, role, unit) values ('move-owner', 'process-owner', 'case-c01'),
                        ('move-owner', 'supervisor', 'case-c01') on conflict do nothing
                        """).update();
        jdbc.sql("update organization_version set version = version + 1").update();
        beans.getBean(CurrentOrganization.class).refresh();
        Owner.as("move-owner");
    }

    @Test
    void lateAtOnceTheDiagramSaysWhatHappensAndWithMoreTimeNobodyIsLate() throws IOException {
        CaseNumber number = city.begin();
        city.at("2026-03-04T15:00");
        city.engine
                .getManagementService()
                .executeJob(city.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(city.task(number).getProcessInstanceId())
                        .activityId("Timer_Warning")
                        .singleResult()
                        .getId());
        days(8);
        assertThat(limits.preview(HANDLE).later()).isPositive();
        apply();
        assertThat(city.timer(number, "Timer_Warning"))
                .as("warned anew before the new deadline")
                .isAfter(instant("2026-03-05T10:00"));
        assertThat(city.timer(number, "Timer_Overdue")).isEqualTo(instant("2026-03-12T10:00"));
        days(1);
        apply();
        assertThat(city.timer(number, "Timer_Overdue")).as("due at once").isEqualTo(instant("2026-03-03T10:00"));
    }

    @Test
    void whoHasTheStepsIsToldOnceNotForEachOfThem() throws IOException {
        city.begin(5);
        int before = told();
        days(5);
        apply();
        assertThat(told() - before).isEqualTo(1);
    }

    private int told() {
        return jdbc.sql("""
                        select count(*) from notice_recipient n join notice_event e on e.id = n.event
                        where n.recipient = 'handler' and e.kind = 'limits-applied'
                        """).query(Integer.class).single();
    }

    @Test
    void onlyProcessOwnersMay() {
        assertThat(limits.offered()).containsKey("dispatch.handle");
        for (String other : List.of("administrator", "supervisor", "dispatcher", "nobody")) {
            Owner.as(other);
            assertThatThrownBy(limits::offered).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> limits.preview(HANDLE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> limits.start(HANDLE)).isInstanceOf(AccessDeniedException.class);
        }
        Owner.login();
        assertThatThrownBy(() -> limits.start(Set.of("no.such.limit"))).isInstanceOf(Refused.class);
        assertThat(limits.preview(Set.of()).steps()).isZero();
    }
}
