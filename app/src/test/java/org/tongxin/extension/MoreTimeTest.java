package org.tongxin.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseFixture;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.modeling.process.Unchecked;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTasks;

/** A step with a limit of three working days, begun on Monday 2 March 2026 at 10:00: warned on Wednesday 14:48, due on Thursday 10:00. */
@IntegrationTest
class MoreTimeTest {

    @Autowired
    MoreTime moreTime;

    @Autowired
    Pauses pauses;

    @Autowired
    CaseFiles cases;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    WorkTasks workTasks;

    @Autowired
    List<TaskAction> actions;

    private final Person handler = new Person("handler", "办理人", Set.of());

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private CaseNumber number;
    private String deployment;

    @BeforeEach
    void deploy() {
        at("2026-03-02T10:00");
        BpmnModelInstance model = Bpmn.createExecutableProcess("more-time-test")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Work")
                .name("办理")
                .camundaAssignee("handler")
                .camundaDueDate("${deadline.of(execution)}")
                .boundaryEvent("Timer_Warning")
                .cancelActivity(false)
                .timerWithDate("${deadline.warning(execution)}")
                .endEvent("End_Warned")
                .moveToActivity("Task_Work")
                .boundaryEvent("Timer_Overdue")
                .timerWithDate("${deadline.of(execution)}")
                .endEvent("End_Overdue")
                .moveToActivity("Task_Work")
                .endEvent("End_Done")
                .done();
        CamundaProperty limit = model.newInstance(CamundaProperty.class);
        limit.setCamundaName("limit");
        limit.setCamundaValue("dispatch.handle");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(limit);
        model.<UserTask>getModelElementById("Task_Work").builder().addExtensionElement(properties);
        deployment = Unchecked.deploy(
                        repository, repository.createDeployment().addModelInstance("more-time-test.bpmn", model))
                .getId();
        number = new CaseFixture(beans).open(CaseFixture.COMMUNITY, "延期测试").number();
        cases.setDue(number, instant("2026-03-09T10:00"));
    }

    @AfterEach
    void cleanUp() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "test", true, true, true, true));
        repository.deleteDeployment(deployment, true);
        travel.setOffset(Duration.ZERO);
    }

    @Test
    void aPauseKeepsWhatWasLeftOfTheWorkingTime() {
        String task = begin("normal");
        assertDates("2026-03-04T14:48", "2026-03-05T10:00");

        at("2026-03-03T11:00");
        pauses.pause(task, "handler", instant("2026-03-06T15:00"), "等配件到货");

        assertDates("2026-03-09T16:48", "2026-03-10T12:00");
        assertThat(pauses.standing(task))
                .hasValueSatisfying(pause -> assertThat(pause.until()).isEqualTo(instant("2026-03-06T15:00")));
        assertAbout(cases.find(number).orElseThrow().dueAt(), "2026-03-12T14:00");
        assertThat(last("paused").reason()).isEqualTo("等配件到货");
        assertThat(last("paused").outcome()).isEqualTo("2026-03-06 15:00");
    }

    @Test
    void aPauseEndsByItself() {
        String task = begin("normal");
        pauses.pause(task, "handler", instant("2026-03-06T15:00"), "等配件到货");
        at("2026-03-05T18:00");
        runDueTimers();
        assertThat(task()).isNotNull();
        at("2026-03-06T15:00");
        assertThat(pauses.standing(task)).isEmpty();
        at("2026-03-12T00:00");
        runDueTimers();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult()).isNull();
    }

    @Test
    void whoResumesEarlyHasLeftWhatWasLeft() {
        String task = begin("normal");
        at("2026-03-03T11:00");
        pauses.pause(task, "handler", instant("2026-03-06T15:00"), "等配件到货");
        at("2026-03-05T09:00");
        pauses.resume(task, "handler", "");

        assertAbout(due(), "2026-03-06T17:00");
        assertAbout(cases.find(number).orElseThrow().dueAt(), "2026-03-11T08:00");
        assertThat(pauses.standing(task)).isEmpty();
        assertRefused("extension.not-paused", () -> pauses.resume(task, "handler", ""));
        pauses.pause(task, "handler", instant("2026-03-06T09:00"), "又要等");
        assertRefused(
                "extension.already-paused", () -> pauses.pause(task, "handler", instant("2026-03-06T10:00"), "再等"));
    }

    /** An urgent step has 960 minutes by the clock, not in working time. */
    @Test
    void calendarTimeIsKeptByTheClock() {
        String task = begin("urgent");
        assertAbout(due(), "2026-03-03T02:00");
        at("2026-03-02T11:00");
        pauses.pause(task, "handler", instant("2026-03-04T00:00"), "等居民回电");
        assertAbout(due(), "2026-03-04T15:00");
    }

    @Test
    void aGrantedExtensionMovesDeadlineAndWarningTogether() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        assertThat(last("extension-asked").reason()).isEqualTo("需要专业检测");
        assertThat(moreTime.waiting(task)).isPresent();
        assertDates("2026-03-04T14:48", "2026-03-05T10:00");

        at("2026-03-03T11:00");
        decide("granted");

        assertDates("2026-03-05T16:36", "2026-03-06T18:00");
        assertThat(last("extension-granted").outcome()).isEqualTo("2026-03-06 18:00");
        assertThat(moreTime.waiting(task)).isEmpty();
        assertAbout(cases.find(number).orElseThrow().dueAt(), "2026-03-09T10:00");
    }

    /** Of 21 hours' working time, 80 % are over on Wednesday 14:48; of the 35 hours from then to the new deadline, on Tuesday 15:00. */
    @Test
    void aWarningThatWasGivenIsGivenAgainBeforeTheNewDeadline() {
        String task = begin("normal");
        at("2026-03-04T15:00");
        runDueTimers();
        assertThat(warnings()).isEqualTo(1);
        moreTime.ask(task, "handler", instant("2026-03-11T15:00"), "需要专业检测");
        decide("granted");

        assertDates("2026-03-10T15:00", "2026-03-11T15:00");
        at("2026-03-10T14:50");
        runDueTimers();
        assertThat(warnings()).isEqualTo(1);
        at("2026-03-10T15:05");
        runDueTimers();
        assertThat(warnings()).isEqualTo(2);
        assertThat(task()).isNotNull();
        at("2026-03-11T15:05");
        runDueTimers();
        assertThat(task()).isNull();
    }

    @Test
    void theDecisionAboutMoreTimeGetsNoMoreTime() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        String decision = decision().getId();
        tasks.setAssignee(decision, "handler");
        assertRefused("extension.itself", () -> moreTime.ask(decision, "handler", instant("2026-03-09T18:00"), "再想想"));
        assertRefused("extension.itself", () -> pauses.pause(decision, "handler", instant("2026-03-09T18:00"), "再想想"));
        for (TaskAction action : actions) {
            assertThat(action.offered(workTasks.find(decision).orElseThrow(), handler))
                    .isFalse();
            assertThat(action.offered(workTasks.find(task).orElseThrow(), handler))
                    .isEqualTo(action.label().equals("extension.pause"));
        }
    }

    @Test
    void theCaseIsNotDueBeforeItsStep() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-20T18:00"), "需要专业检测");
        decide("granted");
        assertAbout(cases.find(number).orElseThrow().dueAt(), "2026-03-20T18:00");
    }

    @Test
    void aRefusedExtensionChangesNothing() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        decide("refused");
        assertDates("2026-03-04T14:48", "2026-03-05T10:00");
        assertThat(last("extension-refused")).isNotNull();
        moreTime.ask(task, "handler", instant("2026-03-09T18:00"), "还是需要");
    }

    @Test
    void aRequestThatNobodyDecidesLapses() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        at("2026-03-02T17:01");
        runDueTimers();
        assertThat(decision()).isNull();
        assertThat(last("extension-lapsed")).isNotNull();
        assertAbout(due(), "2026-03-05T10:00");
        assertThat(moreTime.waiting(task)).isEmpty();
    }

    @Test
    void aRequestGoesAwayWithItsStep() {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        tasks.complete(task);
        assertThat(decision()).isNull();
        assertThat(last("extension-moot")).isNotNull();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .isEmpty();
    }

    @Test
    void aRequestGoesAwayWhenItsStepIsOverdue() {
        String task = begin("urgent");
        at("2026-03-03T01:30");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        at("2026-03-03T02:05");
        runDueTimers();
        assertThat(decision()).isNull();
        assertThat(last("extension-moot")).isNotNull();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String task = begin("normal");
        Instant later = instant("2026-03-06T18:00");
        assertRefused("extension.not-later", () -> moreTime.ask(task, "handler", instant("2026-03-05T10:00"), "x"));
        assertRefused("extension.not-later", () -> moreTime.ask(task, "handler", instant("2026-02-05T10:00"), "x"));
        assertRefused("extension.past", () -> pauses.pause(task, "handler", instant("2026-03-02T10:00"), "x"));
        assertRefused("extension.too-far", () -> moreTime.ask(task, "handler", instant("2029-03-05T10:00"), "x"));
        assertRefused("extension.reason-missing", () -> moreTime.ask(task, "handler", later, "  \n"));
        assertRefused("extension.reason-long", () -> pauses.pause(task, "handler", later, "长".repeat(501)));
        assertRefused("extension.not-paused", () -> pauses.resume(task, "handler", ""));
        // A pause into a year whose working days nobody knows changes nothing at all.
        assertRefused("calendar.year-missing", () -> pauses.pause(task, "handler", instant("2027-02-05T10:00"), "x"));
        assertThat(pauses.standing(task)).isEmpty();
        assertDates("2026-03-04T14:48", "2026-03-05T10:00");

        moreTime.ask(task, "handler", later, "需要专业检测 🙂");
        assertRefused("extension.already-asked", () -> moreTime.ask(task, "handler", later, "再问一次"));
    }

    @Test
    void afterTheDeadlineNothingCanBeAsked() {
        String task = begin("normal");
        at("2026-03-05T10:05");
        assertRefused("extension.too-late", () -> moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "x"));
        assertRefused("extension.too-late", () -> pauses.pause(task, "handler", instant("2026-03-06T18:00"), "x"));
    }

    @Test
    void onlyWhoHasTheTaskMayAsk() {
        String task = begin("normal");
        Instant later = instant("2026-03-06T18:00");
        assertThatThrownBy(() -> moreTime.ask(task, "somebody-else", later, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pauses.pause(task, "somebody-else", later, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moreTime.ask("no-such-task", "handler", later, "x"))
                .isInstanceOf(AccessDeniedException.class);
        pauses.pause(task, "handler", later, "等配件");
        assertThatThrownBy(() -> pauses.resume(task, "somebody-else", "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoSupervisorsAtOnceDecideOnce() throws Exception {
        String task = begin("normal");
        moreTime.ask(task, "handler", instant("2026-03-06T18:00"), "需要专业检测");
        String decision = decision().getId();
        CyclicBarrier together = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> results = people.invokeAll(IntStream.range(0, 2)
                .<Callable<Boolean>>mapToObj(person -> () -> {
                    together.await();
                    try {
                        tasks.complete(decision, Map.of("outcome", person == 0 ? "granted" : "refused"));
                        return true;
                    } catch (RuntimeException tooLate) {
                        return false;
                    }
                })
                .toList());
        people.shutdown();
        assertThat(results.get(0).get()).isNotEqualTo(results.get(1).get());
        assertThat(cases.timeline(number))
                .filteredOn(entry -> entry.kind().matches("extension-(granted|refused)"))
                .hasSize(1);
    }

    private long warnings() {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey("more-time-test")
                        .singleResult()
                        .getId())
                .activityId("End_Warned")
                .count();
    }

    private String begin(String urgency) {
        runtime.startProcessInstanceByKey(
                "more-time-test",
                number.value(),
                Map.of("unit", CaseFixture.COMMUNITY.value(), "category", "leak", "urgency", urgency));
        return task().getId();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_Work")
                .singleResult();
    }

    private Task decision() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_Decide")
                .singleResult();
    }

    private void decide(String outcome) {
        tasks.complete(decision().getId(), Map.of("outcome", outcome));
    }

    private Instant due() {
        return task().getDueDate().toInstant();
    }

    private void assertDates(String warning, String deadline) {
        assertAbout(due(), deadline);
        List<Instant> timers = management.createJobQuery().executionId(task().getExecutionId()).timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
        assertThat(timers).hasSize(2);
        assertAbout(timers.get(0), warning);
        assertThat(timers.get(1)).isEqualTo(due());
    }

    /** The clock goes on while a test runs, so that a step begins some seconds after the time it was set to. */
    private void assertAbout(Instant actual, String time) {
        assertThat(actual).isCloseTo(instant(time), within(3, ChronoUnit.MINUTES));
    }

    private TimelineEntry last(String kind) {
        return cases.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No " + kind + " in the timeline"));
    }

    private void runDueTimers() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .map(Job::getId)
                .forEach(job -> {
                    if (management.createJobQuery().jobId(job).count() == 1) {
                        management.executeJob(job);
                    }
                });
    }

    private void at(String time) {
        travel.setOffset(Duration.ZERO);
        travel.setOffset(Duration.between(clock.instant(), instant(time)).plusMillis(500));
    }

    private Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(clock.getZone()).toInstant();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(key);
    }
}
