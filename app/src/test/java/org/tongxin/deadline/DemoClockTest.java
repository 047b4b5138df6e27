package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongxin.IntegrationTest;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.modeling.process.Unchecked;
import org.tongxin.organization.CurrentPerson;

@IntegrationTest
class DemoClockTest {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DemoClock demo;

    @Autowired
    NextTimer timers;

    @Autowired
    Calendars calendars;

    @Autowired
    CurrentPerson current;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AutowireCapableBeanFactory beans;

    @BeforeEach
    void login() {
        CalendarAdministrator.login(beans);
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from demo_clock").update();
        travel.setOffset(Duration.ZERO);
        CalendarAdministrator.logout();
    }

    @Test
    void everybodysTimeMovesAndTheEnginesToo() {
        assertThat(demo.moved()).isFalse();
        Instant target = demo.inAnHour();
        demo.moveTo(target);
        assertThat(demo.moved()).isTrue();
        assertThat(clock.instant()).isBetween(target, target.plusSeconds(10));
        // The engine's clock counts whole milliseconds.
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(target.truncatedTo(ChronoUnit.MILLIS), target.plusSeconds(10));
    }

    @Test
    void theMovedTimeSurvivesARestart() {
        demo.moveTo(demo.inAnHour());
        travel.setOffset(Duration.ZERO);
        demo.run(null);
        assertThat(((AdjustableClock) clock).offset()).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void theNextDeadlineIsTheEnginesNextTimer() {
        Instant due = clock.instant().plusSeconds(1).with(java.time.temporal.ChronoField.NANO_OF_SECOND, 0);
        String deployment = Unchecked.deploy(
                        repository,
                        repository
                                .createDeployment()
                                .addModelInstance(
                                        "demo-clock-test.bpmn",
                                        Bpmn.createExecutableProcess("demo-clock-test")
                                                .camundaHistoryTimeToLiveString("P1D")
                                                .startEvent()
                                                .intermediateCatchEvent("Timer_Wait")
                                                .timerWithDate("${due}")
                                                .endEvent()
                                                .done()))
                .getId();
        try {
            runtime.createProcessInstanceByKey("demo-clock-test")
                    .setVariable("due", Date.from(due))
                    .execute();
            assertThat(timers.after(due.minusSeconds(1))).contains(due);
            assertThat(timers.after(due)).isNotEqualTo(due);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void theNextWorkingDayBeginsAtNine() {
        travel.setOffset(Duration.between(
                clock.instant(),
                LocalDateTime.parse("2026-09-30T15:00").atZone(clock.getZone()).toInstant()));
        assertThat(demo.nextWorkingDay())
                .isEqualTo(LocalDateTime.parse("2026-10-08T09:00")
                        .atZone(clock.getZone())
                        .toInstant());
    }

    @Test
    void timeNeverGoesBack() {
        assertThatThrownBy(() -> demo.moveTo(clock.instant().minusSeconds(60)))
                .isInstanceOf(Refused.class)
                .hasMessage("clock.not-back");
        assertThat(demo.moved()).isFalse();
    }

    @Test
    void onlyTheAdministratorAndOnlyInTheDemo() {
        CalendarAdministrator.loginAsSomebodyElse(beans);
        assertThatThrownBy(() -> demo.moveTo(demo.inAnHour())).isInstanceOf(AccessDeniedException.class);
        CalendarAdministrator.login(beans);
        DemoClock real = new DemoClock(
                new DemoMode(false), clock, travel, timers, calendars, jdbc, current, event -> {}, transactions);
        assertThatThrownBy(() -> real.moveTo(real.inAnHour())).hasMessage("clock.not-demo");
        assertThat(demo.moved()).isFalse();
    }
}
