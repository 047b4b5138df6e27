package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;

/**
 * The stories of mediation (DOMAIN: 身边事不出网格、小事不出社区、大事不出街道), each the whole way through the case's diagram and the level that it calls. The
 * stories of a level belong to them, since the coverage counts both diagrams.
 */
@IntegrationTest
class MediationProcessTest extends MediationLevelStories {

    @Test
    void aDisputeIsSettledInTheGridAndKept() {
        ProcessInstance mediation = scenario.file(Map.of());
        assertThat(mediation).isWaitingAtExactly("Task_Accept");
        assertThat(scenario.groups("Task_Accept")).containsExactly("community-secretary@medi-k01");
        assertThat(scenario.variable("risk")).isEqualTo("low");
        scenario.accept("grid");
        scenario.appoint("medi-grid");
        scenario.agree();
        scenario.sign();
        assertThat(mediation).isWaitingAtExactly("Task_Court");
        assertThat(scenario.task("Task_Court").getAssignee()).isEqualTo("medi-grid");
        scenario.complete("Task_Court");
        scenario.fire("Timer_FollowUp");
        scenario.complete("Task_FollowUp", "outcome", "kept");
        assertThat(mediation)
                .isEnded()
                .hasPassedInOrder("Task_Accept", "Call_Level", "Task_Court", "Timer_FollowUp", "End_Kept");
        assertThat(scenario.file().result()).isEqualTo("settled");
    }

    @Test
    void itClimbsFromTheGridToTheDistrictWithTheWholeFileAndEndsThere() {
        ProcessInstance mediation = scenario.file(Map.of());
        scenario.accept("grid");
        for (String mediator : List.of("medi-grid", "medi-community", "medi-street")) {
            scenario.appoint(mediator);
            scenario.session("failure");
            scenario.complete("Task_HandOver");
            scenario.cases.update(scenario.number, Map.of("handoverNote", mediator + " 的说明"));
        }
        assertThat(scenario.groups("Task_Appoint")).containsExactly("district-coordinator@medi-d01");
        assertThat(scenario.disputes.of(scenario.number).sessions())
                .extracting(Session::unit)
                .containsExactly("medi-g01", "medi-k01", "medi-s01");
        assertThat(scenario.told().stream().filter("已移交上一级继续调解"::equals)).hasSize(3);
        scenario.appoint("medi-district");
        scenario.session("failure");
        assertThat(mediation).isEnded().hasPassed("End_NotSettled");
        assertThat(scenario.file().result()).isEqualTo("not-settled");
        assertThat(scenario.told()).anySatisfy(line -> assertThat(line).contains("向法院起诉"));
    }

    @Test
    void theMonthPassesAndTheStreetTakesOver() {
        scenario.file(Map.of());
        scenario.accept("community");
        scenario.appoint("medi-community");
        scenario.fire("Timer_MonthOver");
        scenario.complete("Task_HandOver");
        assertThat(scenario.groups("Task_Appoint")).containsExactly("street-coordinator@medi-s01");
        assertThat(scenario.variable("level")).isEqualTo("street");
    }

    @Test
    void highRiskGoesToTheStreetAndThePoliceAreAlertedAtOnce() {
        ProcessInstance mediation = scenario.file(Map.of("weapons", true, "people", 3));
        assertThat(mediation)
                .isWaitingAt("Call_Level")
                .hasPassed("Event_Alerted")
                .hasNotPassed("Task_Accept");
        assertThat(scenario.groups("Task_Appoint")).containsExactly("street-coordinator@medi-s01");
        assertThat(scenario.file().urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(Duration.between(
                        scenario.now(),
                        scenario.task("Task_Appoint").getDueDate().toInstant()))
                .isLessThanOrEqualTo(Duration.ofHours(2));
        TimelineEntry alert = scenario.timeline().stream()
                .filter(entry -> "department-clerk@medi-x01".equals(entry.outcome()))
                .findFirst()
                .orElseThrow();
        assertThat(alert.reason()).contains("请立即到场", "安宁社区", "安宁苑 3 栋", "有危险物品", "3 人");
        assertThat(alert.reason()).doesNotContain("甲一", "漏水");
    }

    @Test
    void theAcceptanceFindsTheRiskThatNobodyHadTold() {
        ProcessInstance mediation = scenario.file(Map.of());
        scenario.complete("Task_Accept", "outcome", "accept", "level", "grid", "suicide", true);
        assertThat(mediation).hasPassed("Event_Alerted");
        assertThat(scenario.variable("level")).isEqualTo("street");
    }

    @Test
    void whatIsNotForMediationIsNotAccepted() {
        ProcessInstance mediation = scenario.file(Map.of());
        scenario.complete("Task_Accept", "outcome", "decline");
        assertThat(mediation).isEnded().hasPassed("End_NotAccepted").hasNotPassed("Call_Level");
        assertThat(scenario.file().result()).isEqualTo("not-accepted");
    }

    @Test
    void nobodyAcceptsInTimeAndTheStreetLearnsOfIt() {
        scenario.file(Map.of());
        scenario.fire("Timer_AcceptWarning");
        scenario.fire("Timer_AcceptOverdue");
        assertThat(scenario.groups("Task_Accept")).contains("street-coordinator@medi-s01");
    }

    @Test
    void whatThePartiesWithdrawIsOver() {
        ProcessInstance mediation = scenario.file(Map.of());
        scenario.accept("community");
        scenario.appoint("medi-community");
        scenario.complete("Task_Session", "outcome", "withdrawal");
        assertThat(mediation).isEnded().hasPassed("End_Withdrawn");
        assertThat(scenario.file().result()).isEqualTo("withdrawn");
    }

    @Test
    void theWindowForTheCourtIsThirtyDaysAndBothSidesAreReminded() {
        ProcessInstance mediation = scenario.settled();
        Instant effective = scenario.today()
                .plusDays(1)
                .atStartOfDay(org.tongxin.deadline.AdjustableClock.ZONE)
                .toInstant();
        assertThat(Duration.between(effective, scenario.due("Timer_CourtOverdue")))
                .isEqualTo(Duration.ofDays(30));
        scenario.fire("Timer_CourtWarning");
        assertThat(mediation).hasPassed("End_CourtWarned");
        assertThat(scenario.told()).anySatisfy(line -> assertThat(line).contains("期限快到了"));
        assertThat(scenario.timeline()).extracting(TimelineEntry::kind).contains("warned");
        scenario.fire("Timer_CourtOverdue");
        assertThat(scenario.told()).anySatisfy(line -> assertThat(line).contains("期限已过"));
        assertThat(mediation).isWaitingAtExactly("Timer_FollowUp");
    }

    @Test
    void aBrokenAgreementIsReopenedAtTheLevelThatSettledIt() {
        ProcessInstance mediation = scenario.settled();
        scenario.complete("Task_Court");
        scenario.fire("Timer_FollowUp");
        scenario.fire("Timer_FollowUpWarning");
        scenario.fire("Timer_FollowUpOverdue");
        scenario.complete("Task_FollowUp", "outcome", "broken");
        assertThat(mediation).isWaitingAtExactly("Call_Level");
        assertThat(scenario.groups("Task_Appoint")).containsExactly("community-secretary@medi-k01");
        assertThat(scenario.variable("level")).isEqualTo("community");
        assertThat(scenario.file().open()).isTrue();
        assertThat(scenario.told()).contains("reopened");
    }

    @Test
    void aDisputeHasTwoPartiesAndAPlaceToBegin() {
        scenario.file(Map.of(), List.of(MediationScenario.party("甲一", "applicant", "13800000001")), null);
        assertThatThrownBy(() -> scenario.accept("community")).hasStackTraceContaining("mediation.parties-missing");
        scenario.cases.updatePrivate(
                scenario.number,
                Map.of("moreParties", List.of(MediationScenario.party("乙二", "respondent", "13800000002"))));
        assertThatThrownBy(() -> scenario.complete("Task_Accept", "outcome", "accept", "level", "grid", "grid", null))
                .hasStackTraceContaining("mediation.grid-missing");
        scenario.accept("community");
        assertThat(scenario.disputes.of(scenario.number).parties())
                .extracting(Party::name)
                .containsExactly("甲一", "乙二");
    }
}
