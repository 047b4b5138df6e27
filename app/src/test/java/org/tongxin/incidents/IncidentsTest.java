package org.tongxin.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.incidents.FailingProcess.KEY;
import static org.tongxin.incidents.FailingProcess.PHONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.migration.Owner;
import org.tongxin.workflow.CaseMark;

/** A step that reads a table which nobody has deployed fails, waits, and goes on once the table is there. */
@IntegrationTest
class IncidentsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Incidents incidents;

    @Autowired
    List<CaseMark> marks;

    @Autowired
    TimeTravel travel;

    @Autowired
    JdbcClient jdbc;

    private FailingProcess process;

    @BeforeEach
    void begin() {
        process = new FailingProcess(beans);
        jdbc.sql("delete from incident_told").update();
        Owner.as("administrator");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void leave() {
        process.leave();
        travel.setOffset(Duration.ZERO);
        Owner.logout();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterBeforeItWaits() {
        process.deploy(KEY);
        CaseNumber number = process.begin();
        Instant start = Instant.now();
        assertThatThrownBy(() -> engine.getManagementService()
                        .executeJob(process.job(number).getId()))
                .isInstanceOf(RuntimeException.class);
        assertThat(process.job(number).getRetries()).isEqualTo(3);
        assertThat(Duration.between(start, process.job(number).getDuedate().toInstant()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(90));
        assertThat(incidents.all()).extracting(Incident::number).doesNotContain(number);
        assertThat(process.exhaust(number)).isEqualTo(3);
        assertThat(incidents.all()).extracting(Incident::number).contains(number);
    }

    @Test
    void whatFailedIsListedWithItsCaseAndTheCaseSaysSo() {
        process.deploy(KEY);
        CaseNumber number = process.failing();
        assertThat(incidents.all())
                .filteredOn(incident -> number.equals(incident.number()))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.kind()).isEqualTo("incident-test/Task_Count");
                    assertThat(incident.processName()).isEqualTo("故障演练");
                    assertThat(incident.step()).isEqualTo("读取数字");
                    assertThat(incident.message()).contains(KEY);
                });
        assertThat(marks)
                .anySatisfy(mark -> assertThat(mark.mark(number).orElse("")).contains("系统处理遇到故障，已通知管理员"));
        process.mend(KEY);
        incidents.retry(List.of(process.job(number).getId()));
        assertThat(incidents.waits(number)).isFalse();
        assertThat(process.exhaust(number)).isEqualTo(1);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getName())
                .isEqualTo("收尾");
        assertThat(marks)
                .noneSatisfy(mark -> assertThat(mark.mark(number).orElse("")).contains("故障"));
    }

    @Test
    void manyAreRunAgainTogetherAndTheProgressIsSeen() {
        process.deploy(KEY);
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.add(process.failing());
        }
        List<String> jobs =
                numbers.stream().map(number -> process.job(number).getId()).toList();
        incidents.retry(jobs);
        assertThat(incidents.retries().get(0)).satisfies(retry -> {
            assertThat(retry.startedBy()).isEqualTo("administrator");
            assertThat(retry.kind()).isEqualTo("incident-test/Task_Count");
            assertThat(List.of(retry.done(), retry.failed(), retry.pending())).containsExactly(0, 0, 4);
        });
        process.exhaust(numbers.get(0));
        process.mend(KEY);
        process.exhaust(numbers.get(1));
        assertThat(incidents.retries().get(0))
                .satisfies(retry -> assertThat(List.of(retry.done(), retry.failed(), retry.pending()))
                        .containsExactly(1, 1, 2));
        assertThat(jdbc.sql("select action from admin_change where kind = 'incident' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("retried");
    }

    @Test
    void administratorsAreToldOnceInHalfADay() {
        process.deploy(KEY);
        int before = told();
        CaseNumber first = process.failing();
        process.failing();
        process.failing();
        assertThat(told() - before).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select n.recipient from notice_recipient n join notice_event e on e.id = n.event where e.case_number = ?")
                        .param(first.value())
                        .query(String.class)
                        .list())
                .containsExactly("administrator@case-c01");
        travel.setOffset(Duration.ofHours(13));
        process.failing();
        assertThat(told() - before).isEqualTo(2);
    }

    private int told() {
        return jdbc.sql("select count(*) from notice_event where kind = 'incident'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsPrivateIsStruckOutOfMessageAndStackTrace() {
        process.deploy(PHONE);
        CaseNumber number = process.failing();
        assertThat(engine.getManagementService()
                        .getJobExceptionStacktrace(process.job(number).getId()))
                .as("the engine's own text")
                .contains(PHONE);
        Incident incident = incidents.all().stream()
                .filter(each -> number.equals(each.number()))
                .findFirst()
                .orElseThrow();
        assertThat(incident.message()).isNotBlank().doesNotContain(PHONE);
        assertThat(incidents.stackTrace(incident.job())).contains("org.tongxin").doesNotContain(PHONE);
    }

    @Test
    void processOwnersSeeThemAdministratorsAlsoHowTheyCameAboutOthersNothing() {
        process.deploy(KEY);
        CaseNumber number = process.failing();
        String job = process.job(number).getId();
        assertThat(incidents.stackTrace(job)).contains(KEY);
        Owner.login();
        assertThat(incidents.all()).extracting(Incident::number).contains(number);
        assertThat(incidents.seesStackTraces()).isFalse();
        assertThatThrownBy(() -> incidents.stackTrace(job)).isInstanceOf(AccessDeniedException.class);
        for (String other : List.of("supervisor", "dispatcher", "nobody")) {
            Owner.as(other);
            assertThatThrownBy(incidents::all).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(incidents::retries).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> incidents.retry(List.of(job))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> incidents.stackTrace(job)).isInstanceOf(AccessDeniedException.class);
        }
        Owner.login();
        incidents.retry(List.of(job, "no-such-job"));
        assertThatThrownBy(() -> incidents.retry(List.of(job)))
                .as("somebody else was faster")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("incidents.gone"));
        assertThatThrownBy(() -> incidents.retry(List.of())).isInstanceOf(Refused.class);
    }
}
