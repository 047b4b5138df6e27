package org.tongxin.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tongxin.wish.WishScenario.MEMBER;
import static org.tongxin.wish.WishScenario.NEIGHBOUR;
import static org.tongxin.wish.WishScenario.OTHER;

import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.points.PointsLedger;

/** The stories of a micro-wish (微心愿). Together they pass every sequence flow. */
@IntegrationTest
class WishProcessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    BeanFactory beans;

    @Autowired
    PointsLedger points;

    @Autowired
    Notices notices;

    WishScenario wish;

    @BeforeEach
    void begin() {
        wish = new WishScenario(beans).onMondayMorning();
    }

    @AfterEach
    void end() {
        wish.backHome();
    }

    @Test
    void aWishIsApprovedClaimedFulfilledConfirmedAndThePointsAreCredited() {
        long before = points.balance(wish.person(MEMBER));
        wish.wish();
        ProcessInstance instance = wish.instance();
        assertThat(wish.workTask("Task_Approve").groups()).containsExactly("dispatcher@990101001001");
        assertThat(wish.file().values())
                .containsEntry("publicTitle", "想要一副老花镜")
                .containsEntry("publicText", "我是○○，看报纸看不清，电话 ○○，住○○。");
        wish.approve();
        assertThat(instance).isWaitingAtExactly("Task_Wall");
        assertThat(wish.stage()).isEqualTo(Stage.ASSIGNED);
        wish.claim(MEMBER, 5);
        assertThat(wish.stage()).isEqualTo(Stage.HANDLING);
        assertThat(wish.workTask("Task_Fulfil").assignee()).isEqualTo(MEMBER);
        assertThat(wish.workTask("Task_Fulfil").due()).isEqualTo(at("2026-03-08T00:00"));
        wish.fulfilled(MEMBER);
        assertThat(wish.stage()).isEqualTo(Stage.RATING);
        assertThat(wish.workTask("Task_Confirm").groups()).containsExactly("grid-worker@990101001001001");
        wish.rate(true);
        assertThat(points.balance(wish.person(MEMBER))).isEqualTo(before);
        wish.credit();
        assertThat(instance).isEnded();
        assertThat(wish.result()).isEqualTo("granted");
        assertThat(points.balance(wish.person(MEMBER))).isEqualTo(before + 10);
        assertThat(wish.wall.granted(wish.person(OTHER)))
                .anyMatch(granted -> granted.number().equals(wish.number()));
    }

    @Test
    void whatIsNotFitForTheWallIsDeclinedWithAReasonThatTheWisherReads() {
        wish.wish();
        wish.does("dispatcher", "Task_Approve", Map.of("outcome", "decline", "declineReason", "可以申请临时救助，我们帮您办。"));
        assertThat(wish.result()).isEqualTo("rejected");
        assertThat(wish.sees(MEMBER)).isFalse();
        assertThat(wish.timeline())
                .filteredOn(TimelineEntry::visibleToResident)
                .extracting(TimelineEntry::reason)
                .contains("可以申请临时救助，我们帮您办。");
    }

    @Test
    void nobodyClaimsItSoItOpensOutwardAndTheCommunityTakesItOn() {
        wish.published();
        ProcessInstance instance = wish.instance();
        assertThat(wish.sees(NEIGHBOUR)).isFalse();
        wish.fire("Timer_OpenCommunity");
        assertThat(wish.sees(NEIGHBOUR)).isTrue();
        wish.fire("Timer_OpenStreet");
        assertThat(wish.sees("party-member-3")).isTrue();
        wish.fire("Timer_Unclaimed");
        assertThat(instance).isWaitingAtExactly("Task_TakeOn");
        assertThat(wish.sees(MEMBER)).isFalse();
        long before = points.balance(wish.person("grid-worker"));
        wish.takenOnAndResolved();
        wish.confirm("yes");
        assertThat(instance).isEnded().hasPassed("End_OpenCommunity", "End_OpenStreet", "End_Granted");
        assertThat(instance).hasNotPassed("Task_Credit");
        assertThat(wish.result()).isEqualTo("granted");
        assertThat(points.balance(wish.person("grid-worker"))).isEqualTo(before);
    }

    @Test
    void aPromiseIsRememberedAndNotKeptSoItIsBackOnTheWallAndTheClaimantIsTold() {
        wish.published();
        wish.claim(MEMBER, 3);
        assertThat(wish.due("Timer_FulfilWarning")).isEqualTo(at("2026-03-04T18:00"));
        wish.fire("Timer_FulfilWarning");
        assertThat(told(MEMBER)).contains("warned");
        wish.fire("Timer_FulfilOverdue");
        assertThat(wish.instance()).isWaitingAtExactly("Task_Wall");
        assertThat(told(MEMBER)).contains("wish.overdue");
        assertThat(wish.wall.mine(wish.person(MEMBER)))
                .anyMatch(claim -> claim.wish().number().equals(wish.number()) && "overdue".equals(claim.outcome()));
        wish.claim(OTHER, 2);
        wish.does(OTHER, "Task_Fulfil", Map.of("outcome", "unable", "unableReason", "要出差"));
        assertThat(wish.instance()).isWaitingAtExactly("Task_Wall");
        assertThat(wish.variables()).containsEntry("claimant", null);
        wish.claim(MEMBER, 1);
        assertThat(wish.workTask("Task_Fulfil").assignee()).isEqualTo(MEMBER);
    }

    @Test
    void aPromiseForTodayIsRemindedOfAtOnce() {
        wish.published();
        wish.claim(MEMBER, 0);
        assertThat(wish.due("Timer_FulfilWarning")).isBeforeOrEqualTo(at("2026-03-02T09:01"));
        assertThat(wish.workTask("Task_Fulfil").due()).isEqualTo(at("2026-03-03T00:00"));
    }

    @Test
    void whoGivesTheTaskBackGetsNoPointsWhenTheCommunityDoesIt() {
        wish.published();
        wish.claim(MEMBER, 3);
        long before = points.balance(wish.person(MEMBER));
        ProcessInstance instance = wish.instance();
        wish.tasks.giveBack(wish.workTask("Task_Fulfil").id(), MEMBER, "要出差");
        wish.does("dispatcher", "Task_Fulfil", Map.of("outcome", "done", "proof", "none", "fulfilNote", "社区送去的"));
        assertThat(told(MEMBER)).contains("wish.given-up");
        wish.rate(true);
        assertThat(instance).isEnded().hasNotPassed("Task_Credit");
        assertThat(points.balance(wish.person(MEMBER))).isEqualTo(before);
        assertThat(wish.wall.mine(wish.person(MEMBER)))
                .anyMatch(claim -> claim.wish().number().equals(wish.number()) && "given-up".equals(claim.outcome()));
    }

    @Test
    void nobodyConfirmsInTimeSoItCountsAsFulfilledButApart() {
        wish.published();
        wish.claim(MEMBER, 3);
        wish.fulfilled(MEMBER);
        wish.fire("Timer_ConfirmWarning");
        wish.fire("Timer_ConfirmOverdue");
        wish.credit();
        assertThat(wish.result()).isEqualTo("granted-unconfirmed");
    }

    @Test
    void theWisherSaysItWasNotFulfilledAndTheCommunityFindsThatItWas() {
        wish.published();
        wish.claim(MEMBER, 3);
        wish.fulfilled(MEMBER);
        wish.rate(false);
        assertThat(wish.instance()).isWaitingAtExactly("Task_Review");
        wish.does("dispatcher", "Task_Review", Map.of("outcome", "granted", "reviewNote", "眼镜在家人手里"));
        wish.credit();
        assertThat(wish.result()).isEqualTo("granted");
    }

    @Test
    void itWasNotFulfilledIndeedSoTheCommunityTakesItOnAndTheWisherIsAskedAgain() {
        wish.published();
        wish.claim(MEMBER, 3);
        wish.fulfilled(MEMBER);
        long before = points.balance(wish.person(MEMBER));
        wish.rate(false);
        wish.does("dispatcher", "Task_Review", Map.of("outcome", "community", "reviewNote", "没有送到"));
        assertThat(told(MEMBER)).contains("wish.not-confirmed");
        wish.takenOnAndResolved();
        wish.rate(true);
        assertThat(wish.result()).isEqualTo("granted");
        assertThat(points.balance(wish.person(MEMBER))).isEqualTo(before);
    }

    @Test
    void theGridWorkerFindsThatItWasNotFulfilled() {
        wish.published();
        wish.claim(MEMBER, 3);
        wish.fulfilled(MEMBER);
        wish.confirm("no");
        assertThat(wish.instance()).isWaitingAtExactly("Task_Review");
    }

    @Test
    void whoIsLateIsRemindedAndThenItIsReportedUpward() {
        wish.wish();
        late("Approve", "community-secretary@990101001001");
        wish.approve();
        wish.fire("Timer_Unclaimed");
        late("TakeOn", "street-coordinator@990101001");
        wish.does("community-secretary", "Task_TakeOn", Map.of("handler", "dispatcher"));
        late("Resolve", "street-coordinator@990101001");
        wish.does("dispatcher", "Task_Resolve", Map.of("resolveNote", "已送去"));
        wish.confirm("no");
        late("Review", "community-secretary@990101001001");
    }

    private void late(String step, String group) {
        wish.fire("Timer_" + step + "Warning");
        wish.fire("Timer_" + step + "Overdue");
        assertThat(wish.workTask("Task_" + step).groups()).contains(group);
    }

    private java.util.List<String> told(String account) {
        return notices.latest(wish.person(account), 50).stream()
                .filter(notice -> notice.number().equals(wish.number()))
                .map(Notice::kind)
                .toList();
    }

    private static java.time.Instant at(String time) {
        return LocalDateTime.parse(time).atZone(AdjustableClock.ZONE).toInstant();
    }
}
