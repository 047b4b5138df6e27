package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.cases.Attachment;
import org.tongxin.deadline.AdjustableClock;

/** The stories of one level (本级调解), each the whole way through its diagram. */
abstract class MediationLevelStories {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AutowireCapableBeanFactory beans;

    MediationScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new MediationScenario(beans);
    }

    @AfterEach
    void end() {
        scenario.backHome();
    }

    private ProcessInstance community() {
        return scenario.level("community", "community-secretary", "street-coordinator", "medi-k01");
    }

    private ProcessInstance mediating() {
        ProcessInstance level = community();
        scenario.appoint("medi-community");
        return level;
    }

    private Object result(ProcessInstance level) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(level.getId())
                .variableName("result")
                .singleResult()
                .getValue();
    }

    @Test
    void aMediatorIsAppointedAndTheMediatorHasTheTask() {
        ProcessInstance level = community();
        assertThat(level).isWaitingAtExactly("Task_Appoint");
        assertThat(scenario.groups("Task_Appoint")).containsExactly("community-secretary@medi-k01");
        scenario.appoint("medi-community");
        assertThat(scenario.task("Task_Session").getAssignee()).isEqualTo("medi-community");
        assertThat(scenario.groups("Task_Session")).containsExactly("community-secretary@medi-k01");
        assertThat(scenario.told()).contains("已安排调解员");
    }

    @Test
    void nobodyAppointsInTimeAndTheNextLevelLearnsOfIt() {
        community();
        scenario.fire("Timer_AppointWarning");
        scenario.fire("Timer_AppointOverdue");
        assertThat(scenario.groups("Task_Appoint")).contains("street-coordinator@medi-s01");
    }

    @Test
    void whereNobodyIsSuitableTheLevelHandsItUp() {
        ProcessInstance level = community();
        scenario.complete("Task_Appoint", "outcome", "refer");
        assertThat(level).isEnded().hasPassed("End_Referred").hasNotPassed("Task_Session");
        assertThat(result(level)).isEqualTo("failure");
    }

    @Test
    void severalSessionsAreRecordedOneAfterTheOther() {
        ProcessInstance level = mediating();
        scenario.session("again");
        scenario.goTo(scenario.now().plus(Duration.ofDays(2)));
        scenario.session("again");
        assertThat(level).isWaitingAtExactly("Task_Session");
        assertThat(scenario.disputes.of(scenario.number).sessions()).hasSize(2).allSatisfy(session -> {
            assertThat(session.mediator()).isEqualTo("medi-community");
            assertThat(session.unit()).isEqualTo("medi-k01");
            assertThat(session.place()).isEqualTo("社区调解室");
        });
        assertThat(scenario.cases.privateValues(scenario.number)).doesNotContainKeys("statements", "sessionAt");
    }

    @Test
    void anAgreementIsWrittenSignedAndTakesEffectAtTheEndOfTheDay() {
        ProcessInstance level = mediating();
        scenario.agree();
        assertThat(level).isWaitingAtExactly("Task_Sign").hasPassed("Task_Document");
        assertThat(scenario.attachments.of(scenario.number))
                .extracting(Attachment::fileName)
                .containsExactly("人民调解协议书.pdf");
        scenario.sign();
        assertThat(level).isEnded().hasPassed("End_Agreed");
        assertThat(result(level)).isEqualTo("agreement");
        assertThat(scenario.told()).contains("调解协议已经签订并生效");
    }

    @Test
    void thePartiesDoNotSignSoItIsNotReached() {
        ProcessInstance level = mediating();
        scenario.agree();
        scenario.fire("Timer_SignWarning");
        scenario.fire("Timer_SignOverdue");
        scenario.complete("Task_Sign", "outcome", "refused");
        assertThat(level).isWaitingAtExactly("Task_HandOver");
        scenario.complete("Task_HandOver", "handoverNote", "分歧在金额");
        assertThat(level).isEnded().hasPassed("End_HandedOver");
        assertThat(result(level)).isEqualTo("failure");
    }

    @Test
    void aFailureGoesUpWithAHandoverNote() {
        ProcessInstance level = mediating();
        scenario.session("failure");
        assertThat(level).isWaitingAtExactly("Task_HandOver");
        assertThat(scenario.told()).contains("本级调解未达成协议");
        scenario.complete("Task_HandOver");
        assertThat(level).isEnded();
        assertThat(result(level)).isEqualTo("failure");
    }

    @Test
    void aHandoverNoteThatNobodyWritesHoldsNothingUp() {
        ProcessInstance level = mediating();
        scenario.session("failure");
        scenario.fire("Timer_HandOverWarning");
        scenario.fire("Timer_HandOverOverdue");
        assertThat(level).isEnded().hasPassed("End_HandedOverLate");
    }

    @Test
    void thePartiesWithdraw() {
        ProcessInstance level = mediating();
        scenario.complete("Task_Session", "outcome", "withdrawal");
        assertThat(level).isEnded().hasPassed("End_Withdrawn");
        assertThat(result(level)).isEqualTo("withdrawal");
    }

    @Test
    void afterAMonthWithoutConsentItCountsAsNotReached() {
        Instant begun = scenario.now();
        ProcessInstance level = mediating();
        assertThat(Duration.between(begun, scenario.due("Timer_MonthOver")))
                .isCloseTo(Duration.ofDays(30), Duration.ofMinutes(1));
        scenario.fire("Timer_SessionWarning");
        scenario.fire("Timer_SessionOverdue");
        scenario.session("again");
        assertThat(Duration.between(begun, scenario.due("Timer_MonthOver")))
                .as("a session begins no new month")
                .isCloseTo(Duration.ofDays(30), Duration.ofMinutes(1));
        scenario.fire("Timer_MonthOver");
        assertThat(level).isWaitingAtExactly("Task_HandOver").hasPassed("Event_TimeOver");
        assertThat(scenario.told()).anySatisfy(line -> assertThat(line).contains("视为调解不成"));
        scenario.complete("Task_HandOver");
        assertThat(result(level)).isEqualTo("timeout");
    }

    @Test
    void onlyThePartiesConsentMakesTheMonthLonger() {
        mediating();
        LocalDate later = scenario.today().plusDays(45);
        scenario.complete("Task_Session", "outcome", "extend", "extendedUntil", later.toString());
        assertThat(scenario.due("Timer_MonthOver"))
                .isEqualTo(later.plusDays(1).atStartOfDay(AdjustableClock.ZONE).toInstant());
        assertThat(scenario.file().dueAt()).isEqualTo(scenario.due("Timer_MonthOver"));
    }

    @Test
    void theLegalAdviserIsCalledInAndAnswers() {
        ProcessInstance level = mediating();
        scenario.complete("Task_Session", "outcome", "adviser", "adviser", "medi-p01");
        assertThat(level).isWaitingAtExactly("Task_Advise");
        assertThat(scenario.groups("Task_Advise")).containsExactly("department-clerk@medi-p01");
        scenario.fire("Timer_AdviseWarning");
        scenario.fire("Timer_AdviseOverdue");
        assertThat(scenario.groups("Task_Advise")).contains("community-secretary@medi-k01");
        scenario.complete("Task_Advise");
        assertThat(level).isWaitingAtExactly("Task_Session");
    }

    @Test
    void aboveTheDistrictThereIsNothing() {
        ProcessInstance level = scenario.level("district", "district-coordinator", "district-coordinator", "medi-d01");
        assertThatThrownBy(() -> scenario.complete("Task_Appoint", "outcome", "refer"))
                .hasStackTraceContaining("mediation.nothing-above");
        scenario.appoint("medi-district");
        scenario.session("failure");
        assertThat(level).isEnded().hasPassed("End_NothingAbove").hasNotPassed("Task_HandOver");
        assertThat(result(level)).isEqualTo("failure");
    }
}
