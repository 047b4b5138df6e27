package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Urgency;

/** The stories of the dispatch loop (五单闭环), each the whole way through the diagram. Together they pass every sequence flow. */
@IntegrationTest
class DispatchProcessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AutowireCapableBeanFactory beans;

    DispatchScenario dispatch;

    @BeforeEach
    void begin() {
        dispatch = new DispatchScenario(beans);
    }

    @AfterEach
    void end() {
        dispatch.backHome();
    }

    @Test
    void aRequestTravelsTheWholeLoopAndTheResidentIsSatisfied() {
        ProcessInstance request = dispatch.request();
        assertThat(request).isWaitingAtExactly("Task_Contact", "Task_Screen");
        assertThat(dispatch.groups("Task_Screen")).containsExactly("dispatcher@disp-k01");
        dispatch.complete("Task_Contact");
        dispatch.screen("department", "department", "disp-x01");
        assertThat(dispatch.groups("Task_Accept")).containsExactly("department-clerk@disp-x01");
        dispatch.accept();
        assertThat(dispatch.task("Task_Handle").getAssignee()).isEqualTo("disp-clerk");
        dispatch.complete("Task_Handle");
        assertThat(request).isWaitingAtExactly("Call_Rating");
        assertThat(dispatch.rate(5, true)).isTrue();
        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        "Start_Request",
                        "Task_ProposeRoute",
                        "Task_Screen",
                        "Task_Accept",
                        "Task_Handle",
                        "Call_Rating",
                        "End_Satisfied");
        assertThat(request)
                .hasPassed("End_Contacted")
                .hasNotPassed("Task_Volunteer", "Task_Coordinate", "Task_CallBack");
        assertThat(dispatch.file().result()).isEqualTo("solved");
        assertThat(dispatch.timeline()).contains("已派单", "承办单位已接单", "已办理，请您评价", "closed");
    }

    @Test
    void theTableProposesTheRouteAndThePersonDecides() {
        dispatch.request("leak", Urgency.NORMAL);
        assertThat(dispatch.variable("route")).isEqualTo("department");
        assertThat(dispatch.variable("department")).isEqualTo("disp-x01");
        dispatch.screen("department", "department", "disp-x02");
        assertThat(dispatch.groups("Task_Accept")).containsExactly("department-clerk@disp-x02");
    }

    @Test
    void withoutADepartmentForTheMatterThePersonChooses() {
        dispatch.request("education", Urgency.NORMAL);
        assertThat(dispatch.variable("route")).isEqualTo("department");
        assertThat(dispatch.variable("department")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answered", "duplicate", "out-of-scope"})
    void theDispatcherClosesWhatNeedsNoDispatchAndNobodyIsContactedInVain(String reason) {
        ProcessInstance request = dispatch.request();
        dispatch.screen(reason, "closeReason", "不重要");
        assertThat(request).isEnded().hasPassed("End_NotDispatched").hasNotPassed("Task_Accept", "End_Contacted");
        assertThat(dispatch.file().result()).isEqualTo(reason);
    }

    @Test
    void theVolunteersOfTheGridGetItDirectly() {
        ProcessInstance request = dispatch.request("elderly-care", Urgency.NORMAL);
        assertThat(dispatch.variable("route")).isEqualTo("volunteers");
        dispatch.screen("volunteers", "grid", "disp-g01");
        assertThat(dispatch.groups("Task_Volunteer")).containsExactly("party-member@disp-g01");
        dispatch.complete("Task_Volunteer", "outcome", "done");
        dispatch.rate(4, true);
        assertThat(request).isEnded().hasPassedInOrder("Task_Screen", "Task_Volunteer", "End_Satisfied");
        assertThat(request).hasNotPassed("Task_Accept", "Task_Handle");
    }

    @Test
    void theDepartmentOpensTheWorkToPartyMembers() {
        ProcessInstance request = dispatch.request();
        dispatch.screen("department", "department", "disp-x01");
        dispatch.complete("Task_Accept", "outcome", "members", "grid", "disp-g01");
        assertThat(dispatch.groups("Task_Volunteer")).containsExactly("party-member@disp-g01");
        dispatch.complete("Task_Volunteer", "outcome", "done");
        assertThat(request).isWaitingAt("Call_Rating").hasNotPassed("Task_Handle");
        assertThat(dispatch.timeline()).contains("已交党员志愿者领办");
    }

    @Test
    void theDepartmentNamesAHandler() {
        dispatch.request();
        dispatch.screen("department", "department", "disp-x01");
        dispatch.complete("Task_Accept", "outcome", "assign", "handler", "disp-expert");
        assertThat(dispatch.task("Task_Handle").getAssignee()).isEqualTo("disp-expert");
    }

    @Test
    void aPartnerOrganisationAcceptsLikeADepartment() {
        dispatch.request();
        dispatch.screen("partner", "department", "disp-p01");
        assertThat(dispatch.groups("Task_Accept")).containsExactly("department-clerk@disp-p01");
    }

    @Test
    void theSecondRefusalOfTheSameCaseGoesToTheStreetWhichNamesADepartment() {
        ProcessInstance request = dispatch.request();
        dispatch.screen("department", "department", "disp-x01");
        dispatch.complete("Task_Accept", "outcome", "refuse");
        assertThat(request).isWaitingAt("Task_Screen").hasNotPassed("Task_Coordinate");
        dispatch.screen("department", "department", "disp-x02");
        dispatch.complete("Task_Accept", "outcome", "refuse");
        assertThat(request).isWaitingAt("Task_Coordinate").isNotWaitingAt("Task_Screen");
        assertThat(dispatch.groups("Task_Coordinate")).containsExactly("street-coordinator@disp-s01");
        dispatch.complete("Task_Coordinate", "outcome", "assign", "department", "disp-x01");
        assertThat(request).isWaitingAt("Task_Handle").isNotWaitingAt("Task_Accept");
        assertThat(dispatch.groups("Task_Handle")).containsExactly("department-clerk@disp-x01");
        assertThat(dispatch.task("Task_Handle").getAssignee()).isNull();
        assertThat(dispatch.timeline()).contains("已转街道协调", "协调后已指定承办单位");
    }

    @Test
    void aRefusalOfVolunteersCountsLikeThatOfADepartment() {
        ProcessInstance request = dispatch.request();
        dispatch.screen("volunteers", "grid", "disp-g01");
        dispatch.complete("Task_Volunteer", "outcome", "refuse");
        assertThat(request).isWaitingAt("Task_Screen");
        dispatch.screen("department", "department", "disp-x01");
        dispatch.complete("Task_Accept", "outcome", "refuse");
        assertThat(request).isWaitingAt("Task_Coordinate");
        dispatch.complete("Task_Coordinate", "outcome", "handled");
        assertThat(request).isWaitingAt("Call_Rating");
    }

    @Test
    void aDepartmentThatSaysNothingLosesTheCaseToTheStreetWhichMayCloseIt() {
        ProcessInstance request = dispatch.request();
        dispatch.screen("department", "department", "disp-x01");
        dispatch.fire("Timer_AcceptWarning");
        assertThat(request).isWaitingAt("Task_Accept");
        assertThat(dispatch.timeline()).contains("warned");
        dispatch.fire("Timer_AcceptOverdue");
        assertThat(request).isWaitingAt("Task_Coordinate").isNotWaitingAt("Task_Accept");
        dispatch.complete("Task_Coordinate", "outcome", "close");
        assertThat(request).isEnded().hasPassed("End_StreetClosed").hasNotPassed("Call_Rating");
        assertThat(dispatch.file().result()).isEqualTo("explained");
    }

    @ParameterizedTest
    @CsvSource({"assign, Task_Handle", "handled, Call_Rating", "close, End_StreetClosed"})
    void whatTheStreetCannotSettleItPassesUpToTheDistrictWhichDecides(String outcome, String next) {
        ProcessInstance request = dispatch.request();
        bringTo("District");
        assertThat(request).isWaitingAt("Task_District").isNotWaitingAt("Task_Coordinate");
        assertThat(dispatch.groups("Task_District")).containsExactly("district-coordinator@disp-d01");
        assertThat(dispatch.timeline()).contains("已报区级协调");
        dispatch.complete("Task_District", "outcome", outcome, "department", "disp-x02");
        assertThat(request).hasPassedInOrder("Task_Coordinate", "Task_District", "Gateway_Coordinated");
        if (outcome.equals("close")) {
            assertThat(request).isEnded().hasPassed(next);
        } else {
            assertThat(request).isWaitingAt(next);
        }
    }

    /** The counts are read from the table when they are needed: a new version of it counts at once, for running cases too. */
    @Test
    void howOftenIsARowOfATable() {
        ProcessInstance request = dispatch.request();
        String changed = dispatch.deployRounds(1, 0);
        try {
            dispatch.screen("department", "department", "disp-x01");
            dispatch.complete("Task_Accept", "outcome", "refuse");
            assertThat(request).isWaitingAt("Task_Coordinate").isNotWaitingAt("Task_Screen");
            dispatch.complete("Task_Coordinate", "outcome", "handled");
            dispatch.rate(1, false);
            dispatch.complete("Task_CallBack", "outcome", "reopen");
            assertThat(request).isWaitingAt("Task_Coordinate").isNotWaitingAt("Task_Screen");
        } finally {
            engine.getRepositoryService().deleteDeployment(changed, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, false", "2, true", "1, false"})
    void notSolvedOrFewStarsIsCalledBackAndMayBeClosedWithAReason(int stars, boolean solved) {
        ProcessInstance request = dispatch.request();
        dispatch.untilRating();
        dispatch.rate(stars, solved);
        assertThat(request).isWaitingAt("Task_CallBack").hasNotPassed("End_Satisfied");
        assertThat(dispatch.groups("Task_CallBack")).containsExactly("dispatcher@disp-k01");
        dispatch.complete("Task_CallBack", "outcome", "close");
        assertThat(request).isEnded().hasPassed("End_Explained").hasNotPassed("End_Satisfied");
        assertThat(dispatch.file().result()).isEqualTo("explained");
    }

    @Test
    void threeStarsAndSolvedIsSatisfied() {
        ProcessInstance request = dispatch.request();
        dispatch.untilRating();
        dispatch.rate(3, true);
        assertThat(request).isEnded().hasPassed("End_Satisfied").hasNotPassed("Task_CallBack");
    }

    @Test
    void aCaseIsReopenedTwiceWithWhoeverHadItAndThenGoesToTheStreet() {
        ProcessInstance request = dispatch.request();
        dispatch.untilRating();
        for (int reopening = 1; reopening <= 2; reopening++) {
            dispatch.rate(1, false);
            dispatch.complete("Task_CallBack", "outcome", "reopen");
            assertThat(request).isWaitingAt("Task_Screen").hasNotPassed("Task_Coordinate");
            assertThat(dispatch.variable("route"))
                    .as("first asked stays responsible")
                    .isEqualTo("department");
            assertThat(dispatch.variable("department")).isEqualTo("disp-x01");
            dispatch.untilRating();
        }
        dispatch.rate(1, false);
        dispatch.complete("Task_CallBack", "outcome", "reopen");
        assertThat(request).isWaitingAt("Task_Coordinate").isNotWaitingAt("Task_Screen");
        dispatch.complete("Task_Coordinate", "outcome", "handled");
        dispatch.rate(5, true);
        assertThat(request).isEnded().hasPassed("End_Satisfied");
        assertThat(dispatch.timeline()).filteredOn("reopened"::equals).hasSize(3);
    }

    @Test
    void noAnswerInSevenDaysIsClosedAsNotRatedAndNeverAsPraise() {
        ProcessInstance request = dispatch.request();
        dispatch.untilRating();
        assertThat(Duration.between(dispatch.now(), dispatch.due("Timer_NotRated")))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
        dispatch.fire("Timer_NotRated");
        assertThat(request).isEnded().hasPassed("End_NotRated").hasNotPassed("End_Satisfied", "Task_CallBack");
        assertThat(dispatch.file().result()).isEqualTo("not-rated");
    }

    @Test
    void aRatingThatNobodyAskedForIsNotTaken() {
        dispatch.request();
        assertThat(dispatch.rate(5, true)).isFalse();
    }

    @Test
    void someoneContactsTheResidentTheSameWorkingDay() {
        dispatch.request();
        assertThat(dispatch.task("Task_Contact").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Contact, community-secretary@disp-k01",
        "Screen, community-secretary@disp-k01",
        "Handle, street-coordinator@disp-s01",
        "Volunteer, community-secretary@disp-k01",
        "Coordinate, district-coordinator@disp-d01",
        "District, supervisor@disp-k01",
        "CallBack, community-secretary@disp-k01"
    })
    void aLateStepIsWarnedOfAndThenEscalatedWhileItGoesOn(String step, String next) {
        ProcessInstance request = dispatch.request();
        bringTo(step);
        dispatch.fire("Timer_" + step + "Warning");
        assertThat(dispatch.timeline()).contains("warned").doesNotContain("escalated");
        assertThat(dispatch.groups("Task_" + step)).doesNotContain(next);
        dispatch.fire("Timer_" + step + "Overdue");
        assertThat(request)
                .isWaitingAt("Task_" + step)
                .hasPassed("End_" + step + "Warned", "End_" + step + "Escalated");
        assertThat(dispatch.groups("Task_" + step)).contains(next);
        assertThat(dispatch.timeline()).contains("escalated");
    }

    private void bringTo(String step) {
        switch (step) {
            case "Handle" -> {
                dispatch.screen("department", "department", "disp-x01");
                dispatch.accept();
            }
            case "Volunteer" -> dispatch.screen("volunteers", "grid", "disp-g01");
            case "Coordinate" -> {
                dispatch.screen("department", "department", "disp-x01");
                dispatch.fire("Timer_AcceptOverdue");
            }
            case "District" -> {
                bringTo("Coordinate");
                dispatch.complete("Task_Coordinate", "outcome", "district");
            }
            case "CallBack" -> {
                dispatch.untilRating();
                dispatch.rate(2, true);
            }
            default -> assertThat(step).isIn("Contact", "Screen");
        }
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void eachUrgencyHasItsOwnLimitForTheWholeCase(Urgency urgency) {
        Instant start = dispatch.now();
        dispatch.request("leak", urgency);
        Duration limit = switch (urgency) {
            case CRITICAL -> Duration.ofHours(2);
            case URGENT -> Duration.ofHours(24);
            case NORMAL -> Duration.ofDays(7);
            case LOW -> Duration.ofDays(15);
        };
        assertThat(Duration.between(start, dispatch.file().dueAt())).isBetween(limit, limit.plusMinutes(2));
    }

    @Test
    void theLimitFollowsTheUrgencyThatTheDispatcherSetsAndARefusalGainsNoTime() {
        Instant start = dispatch.now();
        dispatch.request("leak", Urgency.NORMAL);
        dispatch.complete(
                "Task_Screen",
                "category",
                "utilities",
                "urgency",
                "urgent",
                "route",
                "department",
                "department",
                "disp-x01");
        assertThat(dispatch.file().category()).isEqualTo("utilities");
        assertThat(dispatch.file().urgency()).isEqualTo(Urgency.URGENT);
        Instant due = dispatch.file().dueAt();
        assertThat(Duration.between(start, due))
                .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusMinutes(2));
        dispatch.goTo(start.plus(Duration.ofHours(1)));
        dispatch.complete("Task_Accept", "outcome", "refuse");
        dispatch.complete("Task_Screen", "route", "department", "department", "disp-x02");
        assertThat(dispatch.file().dueAt()).isEqualTo(due);
    }
}
