package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.inbox.InboxCases;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** A supervisor orders the secretary of a community to say why a task there drags on; on Monday 2 March 2026 at 10:00. */
@IntegrationTest
class SupervisionOrderProcessTest {

    private static final RoleAt SECRETARY = RoleAt.parse("community-secretary@990101001001");

    @Autowired
    Orders orders;

    @Autowired
    Supervision supervision;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Notices notices;

    @Autowired
    Organization organization;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    Person supervisor;
    CaseNumber number;
    String task;

    @BeforeEach
    void aTaskThatDragsOn() {
        travel.setOffset(Duration.between(
                Clock.systemUTC().instant(),
                LocalDateTime.parse("2026-03-02T10:00").atZone(clock.getZone()).toInstant()));
        supervisor = person("supervisor");
        number = inboxCases.open("楼道灯一直没修", clock.instant().minus(Duration.ofDays(3)));
        task = inboxCases.task(number).id();
    }

    @AfterEach
    void today() {
        travel.setOffset(Duration.ZERO);
    }

    @Test
    void theSecretaryAnswersIsSentBackOnceAndTheOrderIsDone() {
        SupervisionOrder order = put();
        ProcessInstance instance = instance();
        assertThat(instance).isWaitingAt("Task_Answer");
        assertThat(step("Task_Answer").groups()).containsExactly(SECRETARY.group());
        assertThat(step("Task_Answer").due()).isBetween(at("2026-03-05T09:59"), at("2026-03-05T10:01"));
        assertThat(lastNotice("community-secretary")).isEqualTo("order-issued");
        assertThat(line("order-issued").reason()).isEqualTo("居民三次来问");
        assertThat(line("order-issued").visibleToResident()).isFalse();
        assertThat(supervision.line(supervisor, task).orElseThrow().ordered()).isTrue();

        does("Task_Answer", "community-secretary", Map.of("orderAnswer", "已催促，本周完成"));
        assertThat(lastNotice("supervisor")).isEqualTo("order-answered");
        assertThat(orders.standing(number).orElseThrow().answer()).isEqualTo("已催促，本周完成");
        assertThat(tasks.formData(claimed("Task_Accept", "supervisor"), "supervisor"))
                .containsEntry("orderReason", "居民三次来问")
                .containsEntry("orderAnswer", "已催促，本周完成");
        does("Task_Accept", "supervisor", Map.of("outcome", "returned", "orderReturn", "没有说哪天"));
        assertThat(orders.standing(number).orElseThrow().returned()).isEqualTo(1);
        assertThat(lastNotice("community-secretary")).isEqualTo("order-returned");
        assertThat(tasks.formData(claimed("Task_Answer", "community-secretary"), "community-secretary"))
                .containsEntry("orderReturn", "没有说哪天");

        does("Task_Answer", "community-secretary", Map.of("orderAnswer", "周五前修好"));
        does("Task_Accept", "supervisor", Map.of("outcome", "accepted"));
        assertThat(instance).isEnded().hasPassed("Task_CloseOrder", "End_Accepted");
        assertThat(orders.standing(number)).isEmpty();
        assertThat(orders.ofCase(supervisor, number).get(0).outcome()).isEqualTo(SupervisionOrder.Outcome.ACCEPTED);
        assertThat(order.id())
                .isEqualTo(orders.ofCase(supervisor, number).get(0).id());
        assertThat(lastNotice("community-secretary")).isEqualTo("order-accepted");
        assertThat(supervision.line(supervisor, task).orElseThrow().ordered()).isFalse();
        engine.getTaskService().complete(task);
        engine.getTaskService().complete(inboxCases.task(number).id());
        assertThat(tasks.ofCase(number)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsWarnedAndTheStreetGetsTheTask() {
        put();
        assertThat(listed(Measure.ORDER)).isTrue();
        assertThat(listed(Measure.ORDER_LATE)).isFalse();
        fire("Timer_AnswerWarning");
        assertThat(lastNotice("community-secretary")).isEqualTo("warned");
        fire("Timer_AnswerOverdue");
        assertThat(step("Task_Answer").groups())
                .containsExactlyInAnyOrder(SECRETARY.group(), "street-coordinator@990101001");
        travel.forward(Duration.ofDays(7));
        assertThat(listed(Measure.ORDER_LATE)).isTrue();
        does("Task_Answer", "street-coordinator", Map.of("orderAnswer", "街道已接手"));
        fire("Timer_AcceptWarning");
        fire("Timer_AcceptOverdue");
        assertThat(step("Task_Accept").groups()).contains("district-coordinator@990101");
    }

    @Test
    void anOrderIsWithdrawnWithAReason() {
        SupervisionOrder order = put();
        ProcessInstance instance = instance();
        refused("supervision.reason", () -> orders.withdraw(supervisor, order.id(), " "));
        orders.withdraw(supervisor, order.id(), "已电话说明");
        assertThat(instance).isEnded().hasPassed("End_AnswerEnded");
        assertThat(line("order-withdrawn").reason()).isEqualTo("已电话说明");
        refused("supervision.order.ended", () -> orders.withdraw(supervisor, order.id(), "再撤"));
        assertThat(put().id()).as("and may be put again").isGreaterThan(order.id());
    }

    @Test
    void ofACaseThatIsClosedNobodyAsksAnyMore() {
        put();
        ProcessInstance instance = instance();
        does("Task_Answer", "community-secretary", Map.of("orderAnswer", "已修好"));
        cases.close(number, "solved");
        assertThat(instance).isEnded().hasPassed("End_AcceptEnded");
        assertThat(orders.ofCase(supervisor, number).get(0).outcome()).isEqualTo(SupervisionOrder.Outcome.MOOT);
        refused("supervision.order.closed", this::put);
    }

    @Test
    void onlyWhoSupervisesTheUnitMayPutAndWithdraw() {
        for (String other : List.of("street-coordinator-2", "community-secretary-2", "dispatcher", "administrator")) {
            assertThatThrownBy(() -> orders.issue(person(other), task, SECRETARY, "越权"))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> orders.addressees(person(other), task)).isInstanceOf(AccessDeniedException.class);
        }
        SupervisionOrder order = put();
        for (String other : List.of("street-coordinator-2", "community-secretary", "dispatcher")) {
            assertThatThrownBy(() -> orders.withdraw(person(other), order.id(), "越权"))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        orders.withdraw(person("supervisor-2"), order.id(), "区里另行督办");
    }

    @Test
    void whatCannotBeOrderedIsRefused() {
        assertThat(orders.addressees(supervisor, task))
                .containsExactly(SECRETARY, RoleAt.parse("party-member@" + InboxCases.GRID));
        assertThat(orders.addressees(person("community-secretary"), task))
                .as("nobody answers themselves")
                .containsExactly(RoleAt.parse("party-member@" + InboxCases.GRID));
        refused(
                "supervision.order.addressee",
                () -> orders.issue(supervisor, task, RoleAt.parse("dispatcher@990101001002"), "理由"));
        refused("supervision.reason", () -> orders.issue(supervisor, task, SECRETARY, " "));
        refused("supervision.reason.long", () -> orders.issue(supervisor, task, SECRETARY, "长".repeat(501)));
        refused("task.gone", () -> orders.issue(supervisor, "no-such-task", SECRETARY, "理由"));
        put();
        refused("supervision.order.already", this::put);
        refused(
                "supervision.order.itself",
                () -> orders.issue(supervisor, step("Task_Answer").id(), SECRETARY, "理由"));
        assertThatThrownBy(() -> does("Task_Answer", "community-secretary", Map.of()))
                .isInstanceOf(SubmissionRejected.class);
        CaseNumber secret = inboxCases.open("保密的事", null);
        cases.conceal(secret);
        refused(
                "supervision.order.confidential",
                () -> orders.issue(supervisor, inboxCases.task(secret).id(), SECRETARY, "理由"));
    }

    @Test
    void ofTwoWhoPutAnOrderOrAnswerAtTheSameInstantOneSucceeds() throws Exception {
        assertThat(together(
                        () -> orders.issue(supervisor, task, SECRETARY, "甲"),
                        () -> orders.issue(person("supervisor-2"), task, SECRETARY, "乙")))
                .containsExactlyInAnyOrder("", "supervision.order.already");
        String answer = claimed("Task_Answer", "community-secretary");
        List<String> answers = together(
                () -> tasks.complete(answer, "community-secretary", Map.of("orderAnswer", "一")),
                () -> tasks.complete(answer, "community-secretary", Map.of("orderAnswer", "二")));
        assertThat(answers).hasSize(2).containsOnlyOnce("");
        assertThat(step("Task_Accept")).isNotNull();
    }

    private static List<String> together(Runnable... all) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(all.length);
        var executor = Executors.newFixedThreadPool(all.length);
        try {
            List<Callable<String>> calls = Stream.of(all)
                    .<Callable<String>>map(each -> () -> {
                        barrier.await();
                        try {
                            each.run();
                            return "";
                        } catch (Refused refused) {
                            return refused.key();
                        }
                    })
                    .toList();
            List<String> answers = new java.util.ArrayList<>();
            for (Future<String> answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }

    private SupervisionOrder put() {
        return orders.issue(supervisor, task, SECRETARY, "居民三次来问");
    }

    private boolean listed(Measure measure) {
        return supervision.page(supervisor, SupervisionFilter.ALL.with(measure), null, 200).lines().stream()
                .anyMatch(line -> line.task().number().equals(number));
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("supervision-order")
                .singleResult();
    }

    private WorkTask step(String step) {
        return tasks.ofCase(number).stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String claimed(String step, String person) {
        String id = step(step).id();
        tasks.claim(id, person);
        return id;
    }

    private void does(String step, String person, Map<String, Object> submitted) {
        tasks.complete(claimed(step, person), person, submitted);
    }

    private void fire(String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private TimelineEntry line(String kind) {
        return cases.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String lastNotice(String account) {
        return notices.latest(person(account), 50).stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst()
                .map(Notice::kind)
                .orElse("");
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
