package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.Calls;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.joining.Joining;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** The stories of the property complaint (红色物业·五方联动), each the whole way through the diagram. Together they pass every sequence flow. */
@Calls("dispatch")
@IntegrationTest
class PropertyProcessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Scores scores;

    @Autowired
    Joining joining;

    @Autowired
    Organization organization;

    PropertyScenario property;

    @BeforeEach
    void begin() {
        property = new PropertyScenario(beans);
    }

    @AfterEach
    void end() {
        property.backHome();
    }

    @Test
    void aFoundedComplaintIsRectifiedAcceptedByBothAndRated() {
        ProcessInstance complaint = property.complain();
        assertThat(complaint).isWaitingAtExactly("Task_Verify");
        assertThat(property.groups("Task_Verify")).containsExactly("grid-branch@prop-x1");
        property.verify("founded");
        assertThat(property.groups("Task_Rectify")).containsExactly("property-manager@prop-x1");
        property.rectify();
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Accept", "Task_Confirm");
        assertThat(property.groups("Task_Accept")).containsExactly("owners-committee@prop-x1");
        property.complete("Task_Accept", "committee", "accept");
        assertThat(property.message("Message_Confirmed", "confirmed", "accept")).isTrue();
        assertThat(property.rate(5, true)).isTrue();
        assertThat(complaint).isEnded().hasPassed("Call_Acceptance", "Event_WorkDone", "End_Satisfied");
        assertThat(complaint).hasNotPassed("Call_Meeting", "Task_CallBack");
        assertThat(property.file().result()).isEqualTo("solved");
        assertThat(events()).containsExactly("founded");
        assertThat(property.notes()).contains("经核实属实，物业公司限期整改", "物业公司已整改，请业委会和您一起验收");
    }

    @ParameterizedTest
    @CsvSource({"critical, PT4H", "urgent, PT24H", "normal, P7D", "low, P15D"})
    void theSeverityThatTheBranchConfirmsDecidesHowLongTheCompanyHas(String severity, Duration limit) {
        property.complain();
        property.photo("Task_Verify");
        property.complete("Task_Verify", "outcome", "founded", "urgency", severity, "category", "greening");
        Instant due = property.task("Task_Rectify").getDueDate().toInstant();
        assertThat(Duration.between(property.now(), due)).isCloseTo(limit, Duration.ofMinutes(1));
    }

    @Test
    void aComplaintThatIsNotFoundedIsClosedWithAnExplanation() {
        ProcessInstance complaint = property.complain();
        property.verify("unfounded");
        assertThat(complaint).isEnded().hasPassed("End_Unfounded");
        assertThat(property.file().result()).isEqualTo("unfounded");
        assertThat(events()).isEmpty();
    }

    @Test
    void whatIsNoMatterOfThePropertyCompanyIsDispatched() {
        ProcessInstance complaint = property.complain();
        property.complete("Task_Verify", "outcome", "not-property", "category", "greening", "urgency", "normal");
        assertThat(complaint).isWaitingAt("Call_Dispatch");
        assertThat(property.groups("Task_Screen")).containsExactly("dispatcher@prop-k1");
        property.complete("Task_Screen", "route", "answered", "category", "greening", "urgency", "normal");
        assertThat(complaint).isEnded().hasPassed("End_HandedOver");
        assertThat(property.file().result()).isEqualTo("answered");
        assertThat(events()).isEmpty();
    }

    @Test
    void anEstateWithoutACompanyGoesToTheSecretaryAtOnce() {
        ProcessInstance complaint = property.complain(PropertyScenario.X3, "greening", Urgency.NORMAL);
        property.verify("founded");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Convene");
        property.assign("Task_Convene", "prop-secretary");
        assertThatThrownBy(() -> property.complete("Task_Convene", "outcome", "meet"))
                .hasStackTraceContaining("property.company-removed");
        property.complete("Task_Convene", "outcome", "close");
        assertThat(complaint).isEnded().hasPassed("End_Explained");
        assertThat(property.file().result()).isEqualTo("explained");
        assertThat(events()).isEmpty();
    }

    @Test
    void rejectedOnceItGoesBackToTheCompany() {
        ProcessInstance complaint = property.complain();
        property.verify("founded");
        property.rectify();
        property.accept("reject", "accept");
        assertThat(complaint).isWaitingAtExactly("Task_Rectify");
        assertThat(property.notes()).contains("验收未通过，已退回物业公司重新整改");
        property.rectify();
        property.accept("accept", "accept");
        property.rate(4, true);
        assertThat(complaint).isEnded().hasPassed("End_Satisfied");
        assertThat(events()).containsExactly("founded", "rejected");
    }

    @Test
    void rejectedTwiceTheFivePartiesMeetAndTheirResolutionIsCarriedOut() {
        ProcessInstance complaint = property.complain(PropertyScenario.X1, "lift", Urgency.NORMAL);
        property.photo("Task_Verify");
        property.complete("Task_Verify", "outcome", "founded", "urgency", "normal", "category", "lift");
        property.rectify();
        property.accept("accept", "reject");
        property.rectify();
        property.accept("reject", "reject");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Convene");
        assertThat(events()).containsExactly("founded", "rejected", "rejected");
        property.convene();
        assertThat(property.groups("Task_Opinion"))
                .containsExactlyInAnyOrder(
                        "grid-branch@prop-x1",
                        "owners-committee@prop-x1",
                        "property-manager@prop-x1",
                        "department-clerk@prop-h1",
                        "department-clerk@prop-m1");
        property.opinion("grid-branch", "prop-branch");
        property.opinion("owners-committee", "prop-owners");
        property.opinion("property-manager", "prop-manager");
        property.opinion("department", "prop-clerk");
        property.opinion("field", "prop-clerk");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Resolve");
        assertThat(meetings.of(property.number).get(0).seats())
                .allMatch(Meeting.Seat::answered)
                .extracting(Meeting.Seat::opinion)
                .contains("prop-branch的意见", "prop-manager的意见");
        assertThat(property.file().values()).doesNotContainKeys("opinion", "willDo");
        property.resolve("property-manager");
        assertThat(property.groups("Task_Fulfil")).containsExactly("property-manager@prop-x1");
        property.photo("Task_Fulfil");
        property.complete("Task_Fulfil", "outcome", "done");
        property.complete("Task_Check", "outcome", "accept");
        property.rate(5, true);
        assertThat(complaint).isEnded().hasPassed("End_Satisfied");
    }

    @Test
    void whoDoesNotAnswerIsRecordedAsNoAnswerAndAQuorumIsEnough() {
        ProcessInstance complaint = property.complain();
        property.untilMeeting();
        assertThat(events()).containsExactly("founded", "refused");
        property.convene();
        property.opinion("grid-branch", "prop-branch");
        property.opinion("property-manager", "prop-manager");
        property.fire("Timer_OpinionWarning");
        property.fire("Timer_OpinionOverdue");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Resolve");
        assertThat(property.timeline()).filteredOn("property.no-answer"::equals).hasSize(2);
        Meeting meeting = meetings.of(property.number).get(0);
        assertThat(meeting.quorate()).isTrue();
        assertThat(meeting.closedAt()).isNotNull();
        assertThat(meeting.seats())
                .filteredOn(seat -> !seat.answered())
                .extracting(Meeting.Seat::party)
                .containsExactly(Party.OWNERS_COMMITTEE, Party.DEPARTMENT);
    }

    @Test
    void withoutAQuorumItIsConvenedOnceMoreThenTheSecretaryResolvesAndTheStreetIsTold() {
        ProcessInstance complaint = property.complain();
        property.untilMeeting();
        property.convene();
        property.fire("Timer_OpinionOverdue");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Convene");
        property.convene();
        property.fire("Timer_OpinionOverdue");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Resolve");
        assertThat(property.timeline()).contains("told");
        assertThat(meetings.of(property.number)).hasSize(2).noneMatch(Meeting::quorate);
    }

    @Test
    void whereThereIsNoOwnersCommitteeTheResidentsCommitteeSitsAndThatIsVisible() {
        property.complain(PropertyScenario.X2, "greening", Urgency.NORMAL);
        assertThat(property.variable("noCommittee")).isEqualTo(true);
        property.verify("founded");
        property.rectify();
        assertThat(property.groups("Task_Accept")).containsExactly("residents-committee@prop-k1");
        property.accept("reject", "accept");
        property.complete("Task_Rectify", "outcome", "refuse");
        property.convene();
        assertThat(property.groups("Task_Opinion")).contains("residents-committee@prop-k1");
        assertThat(meetings.of(property.number).get(0).seats())
                .filteredOn(Meeting.Seat::standsIn)
                .extracting(seat -> seat.holder().group())
                .containsExactly("residents-committee@prop-k1");
    }

    @Test
    void anOverdueRectificationGoesToTheMeeting() {
        ProcessInstance complaint = property.complain();
        property.verify("founded");
        property.fire("Timer_RectifyWarning");
        property.fire("Timer_RectifyOverdue");
        assertThat(property.open()).containsExactlyInAnyOrder("Task_Convene");
        assertThat(events()).containsExactly("founded", "overdue");
        assertThat(property.notes()).contains("物业公司逾期未整改");
    }

    @Test
    void whoSaysNothingDoesNotObjectAndIsNotCountedAsSatisfied() {
        ProcessInstance complaint = property.complain();
        property.verify("founded");
        property.rectify();
        property.complete("Task_Accept", "committee", "accept");
        property.fire("Timer_ConfirmWarning");
        property.fire("Timer_ConfirmOverdue");
        assertThat(complaint).isWaitingAt("Call_Rating");
        assertThat(property.variable("confirmed")).isEqualTo("silent");
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .activityId("Timer_NotRated")
                        .processInstanceId(engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(property.number.value())
                                .processDefinitionKey("rating")
                                .singleResult()
                                .getId())
                        .singleResult()
                        .getId());
        assertThat(complaint).isEnded().hasPassed("End_NotRated");
        assertThat(property.file().result()).isEqualTo("not-rated");
    }

    @Test
    void aResolutionThatIsNotCarriedOutIsEnforced() {
        ProcessInstance complaint = property.complain();
        property.untilMeeting();
        property.convene();
        property.fire("Timer_OpinionOverdue");
        property.convene();
        property.fire("Timer_OpinionOverdue");
        property.resolve("property-manager");
        Instant due = property.task("Task_Fulfil").getDueDate().toInstant();
        assertThat(due).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        property.fire("Timer_FulfilWarning");
        property.fire("Timer_FulfilOverdue");
        assertThat(property.groups("Task_Enforce")).containsExactly("department-clerk@prop-h1");
        property.complete("Task_Enforce", "outcome", "both");
        property.rate(3, true);
        assertThat(complaint).isEnded().hasPassed("Task_Enforce", "End_Satisfied");
        assertThat(events()).containsExactly("founded", "refused", "enforced");
    }

    @Test
    void whatIsSaidToBeDoneAndIsNotIsEnforced() {
        ProcessInstance complaint = property.complain();
        property.untilMeeting();
        property.convene();
        property.fire("Timer_OpinionOverdue");
        property.convene();
        property.fire("Timer_OpinionOverdue");
        property.resolve("grid-branch");
        assertThat(property.groups("Task_Fulfil")).containsExactly("grid-branch@prop-x1");
        property.photo("Task_Fulfil");
        property.complete("Task_Fulfil", "outcome", "done");
        property.complete("Task_Check", "outcome", "reject");
        assertThat(complaint).isWaitingAtExactly("Task_Enforce");
    }

    @Test
    void theSecretaryAsksTheDepartmentWithoutAMeeting() {
        ProcessInstance complaint = property.complain();
        property.untilMeeting();
        property.complete("Task_Convene", "outcome", "enforce", "department", "prop-h1");
        property.complete("Task_Enforce", "outcome", "none");
        assertThat(complaint).isWaitingAt("Call_Rating");
        assertThat(events()).containsExactly("founded", "refused");
    }

    @Test
    void aDissatisfiedResidentIsCalledBackAndItIsDoneAgainOnce() {
        ProcessInstance complaint = property.complain();
        property.verify("founded");
        property.rectify();
        property.accept("accept", "accept");
        property.rate(1, false);
        property.complete("Task_CallBack", "outcome", "reopen");
        assertThat(complaint).isWaitingAtExactly("Task_Verify");
        property.verify("founded");
        property.rectify();
        property.accept("accept", "accept");
        property.rate(2, true);
        property.complete("Task_CallBack", "outcome", "reopen");
        assertThat(complaint).isEnded().hasPassed("End_CalledBack");
        assertThat(property.file().result()).isEqualTo("explained");
        assertThat(events()).containsExactly("founded", "founded");
    }

    @Test
    void theCompanyAsksToComeByAndTheBranchReleasesTheContact() {
        ProcessInstance complaint = property.complain();
        property.verify("founded");
        assertThat(property.message("Message_VisitAsked")).isTrue();
        assertThat(complaint).isWaitingAtExactly("Task_Rectify", "Task_Release");
        property.complete("Task_Release", "outcome", "keep");
        property.message("Message_VisitAsked");
        property.complete("Task_Release", "outcome", "release");
        assertThat(complaint).hasPassed("End_NotReleased", "End_Released").isWaitingAtExactly("Task_Rectify");
        assertThat(property.timeline()).contains("disclosed");
    }

    @Test
    void severalComplaintsAboutTheSameThingAreWorkedOnAsOne() {
        property.complain();
        CaseNumber lead = property.number;
        ProcessInstance joined = property.complain();
        CaseNumber number = property.number;
        joining.join(person("prop-branch"), number, lead, "同一棵树");
        assertThat(joined).isWaitingAtExactly("Gateway_Joined");
        property.number = lead;
        property.verify("founded");
        property.rectify();
        property.number = number;
        assertThat(property.notes()).contains("经核实属实，物业公司限期整改", "物业公司已整改，请业委会和您一起验收");
        property.number = lead;
        property.accept("accept", "accept");
        property.number = number;
        assertThat(joined).isWaitingAt("Call_Rating").hasPassed("Event_LeadDone");
        property.rate(5, true);
        assertThat(joined).isEnded().hasPassed("End_Satisfied");
        property.number = lead;
        assertThat(property.file().open()).isTrue();
    }

    @Test
    void aLeadThatEndsWithoutAResultLetsTheOthersGoTheirOwnWay() {
        property.complain();
        CaseNumber lead = property.number;
        ProcessInstance joined = property.complain();
        joining.join(person("prop-branch"), property.number, lead, "同一棵树");
        CaseNumber number = property.number;
        property.number = lead;
        property.verify("unfounded");
        property.number = number;
        assertThat(joined).isWaitingAtExactly("Task_Verify").hasPassed("Event_Separated");
        assertThat(property.timeline()).contains("joined", "separated");
    }

    @Test
    void stepsThatAreLateAreReportedUpwards() {
        property.complain();
        property.fire("Timer_VerifyWarning");
        property.fire("Timer_VerifyOverdue");
        assertThat(property.groups("Task_Verify")).contains("community-secretary@prop-k1");
        property.verify("founded");
        property.message("Message_VisitAsked");
        property.fire("Timer_ReleaseWarning");
        property.fire("Timer_ReleaseOverdue");
        assertThat(property.groups("Task_Release")).contains("community-secretary@prop-k1");
        property.rectify();
        property.fire("Timer_AcceptWarning");
        property.fire("Timer_AcceptOverdue");
        assertThat(property.groups("Task_Accept")).contains("community-secretary@prop-k1");
        property.accept("reject", "accept");
        property.complete("Task_Rectify", "outcome", "refuse");
        property.fire("Timer_ConveneWarning");
        property.fire("Timer_ConveneOverdue");
        assertThat(property.groups("Task_Convene")).contains("street-coordinator@prop-s1");
        property.convene();
        List.of("grid-branch", "owners-committee", "property-manager", "department")
                .forEach(party -> property.opinion(party, "prop-branch"));
        property.fire("Timer_ResolveWarning");
        property.fire("Timer_ResolveOverdue");
        assertThat(property.groups("Task_Resolve")).contains("street-coordinator@prop-s1");
        property.resolve("property-manager");
        property.photo("Task_Fulfil");
        property.complete("Task_Fulfil", "outcome", "done");
        property.fire("Timer_CheckWarning");
        property.fire("Timer_CheckOverdue");
        assertThat(property.groups("Task_Check")).contains("street-coordinator@prop-s1");
        property.complete("Task_Check", "outcome", "reject");
        property.fire("Timer_EnforceWarning");
        property.fire("Timer_EnforceOverdue");
        assertThat(property.groups("Task_Enforce")).contains("district-coordinator@prop-d1");
        property.complete("Task_Enforce", "outcome", "order");
        property.rate(1, true);
        property.fire("Timer_CallBackWarning");
        property.fire("Timer_CallBackOverdue");
        assertThat(property.groups("Task_CallBack")).contains("community-secretary@prop-k1");
    }

    private List<String> events() {
        return scores.of(property.number).stream().map(ScoreLine::event).toList();
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }
}
