package org.tongxin.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.modeling.process.Unchecked;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/**
 * What supervisors do about the time of somebody's step: three working days, begun on Monday 2 March 2026 at 10:00, warned on Wednesday 14:48, due on
 * Thursday 10:00. The dispatcher of a community has it; the supervisor of its street decides.
 */
@IntegrationTest
class SupervisorsTimeTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");

    @Autowired
    Pauses pauses;

    @Autowired
    MoreTime moreTime;

    @Autowired
    Rulings rulings;

    @Autowired
    UrgencyChange urgencies;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkTasks work;

    @Autowired
    Workflow workflow;

    @Autowired
    Notices notices;

    @Autowired
    Organization organization;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    private CaseNumber number;
    private String deployment;
    private String task;

    @BeforeEach
    void theDispatcherHasAStep() {
        at("2026-03-02T10:00");
        BpmnModelInstance model = Bpmn.createExecutableProcess("supervisors-time-test")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Work")
                .name("办理")
                .camundaCandidateGroups("dispatcher@" + COMMUNITY)
                .camundaDueDate("${deadline.of(execution)}")
                .boundaryEvent("Timer_Warning")
                .cancelActivity(false)
                .timerWithDate("${deadline.warning(execution)}")
                .endEvent("End_Warned")
                .moveToActivity("Task_Work")
                .boundaryEvent("Timer_Overdue")
                .cancelActivity(false)
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
                        repository, repository.createDeployment().addModelInstance("supervisors-time-test.bpmn", model))
                .getId();
        number = new TransactionTemplate(transactions).execute(status -> {
            CaseNumber opened = cases.open(new NewCase(
                            "supervisors-time-test",
                            "墙面漏水",
                            "墙面漏水",
                            "leak",
                            Urgency.NORMAL,
                            COMMUNITY,
                            null,
                            "test",
                            null,
                            null,
                            clock.instant(),
                            Map.of(),
                            Map.of()))
                    .number();
            workflow.start("supervisors-time-test", opened, Map.of());
            return opened;
        });
        task = step().id();
        work.claim(task, "dispatcher");
    }

    @AfterEach
    void cleanUp() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "test", true, true, true, true));
        repository.deleteDeployment(deployment, true);
        travel.setOffset(Duration.ZERO);
    }

    @Test
    void aSupervisorStopsTheClockSeesBeforeWhatMovesAndLetsItGoOn() {
        at("2026-03-03T11:00");
        assertThat(pauses.left(task, "supervisor")).isCloseTo(Duration.ofHours(13), Duration.ofMinutes(3));
        StepPlan plan = pauses.pausing(task, "supervisor", instant("2026-03-06T15:00"));
        about(plan.due(), "2026-03-05T10:00");
        about(plan.newDue(), "2026-03-10T12:00");
        about(plan.newWarning(), "2026-03-09T16:48");
        pauses.pause(task, "supervisor", instant("2026-03-06T15:00"), "等配件到货");
        about(step().due(), "2026-03-10T12:00");
        assertThat(last("paused").actor()).isEqualTo("supervisor");
        assertThat(lastNotice("dispatcher")).isEqualTo("paused");
        refused("extension.reason-missing", () -> pauses.resume(task, "supervisor", " "));
        StepPlan back = pauses.resuming(task, "supervisor");
        about(back.newDue(), "2026-03-05T10:00");
        pauses.resume(task, "supervisor-2", "配件已到");
        about(step().due(), "2026-03-05T10:00");
        assertThat(last("resumed").reason()).isEqualTo("配件已到");
    }

    @Test
    void nobodyBesideStopsTheClockDecidesOrChangesTheUrgency() {
        long request = ask();
        for (String beside :
                List.of("street-coordinator-2", "community-secretary-2", "department-clerk", "administrator")) {
            assertThatThrownBy(() -> pauses.pause(task, beside, instant("2026-03-06T15:00"), "越权"))
                    .as(beside)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pauses.pausing(task, beside, instant("2026-03-06T15:00")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rulings.decide(person(beside), request, true, ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> urgencies.preview(person(beside), number, Urgency.URGENT))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> urgencies.change(person(beside), number, Urgency.URGENT, "越权"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(moreTime.waiting(task)).isPresent();
        about(step().due(), "2026-03-05T10:00");
    }

    @Test
    void aHigherSupervisorGrantsInPlaceOfTheStreetsAndSeesTheEffectBefore() {
        long request = ask();
        at("2026-03-03T11:00");
        Rulings.Question question = rulings.question(step()).orElseThrow();
        about(question.effect().orElseThrow().due(), "2026-03-05T10:00");
        about(question.effect().orElseThrow().newDue(), "2026-03-06T18:00");
        about(question.effect().orElseThrow().newWarning(), "2026-03-05T16:36");
        rulings.decide(person("supervisor-2"), request, true, "");
        about(step().due(), "2026-03-06T18:00");
        assertThat(timer("Timer_Warning")).isCloseTo(instant("2026-03-05T16:36"), within(3, ChronoUnit.MINUTES));
        assertThat(timer("Timer_Overdue")).isEqualTo(step().due());
        assertThat(lastNotice("dispatcher")).isEqualTo("extension-granted");
        refused("extension.decided", () -> rulings.decide(person("supervisor"), request, false, "不同意"));
    }

    @Test
    void refusingNeedsAReason() {
        long request = ask();
        refused("extension.reason-missing", () -> rulings.decide(person("supervisor"), request, false, " "));
        refused("extension.own", () -> rulings.decide(asking("supervisor"), request, true, ""));
        rulings.decide(person("supervisor"), request, false, "已延过一次");
        about(step().due(), "2026-03-05T10:00");
        assertThat(last("extension-refused")).isNotNull();
    }

    @Test
    void ofTwoSupervisorsOneDecides() throws Exception {
        long request = ask();
        assertThat(together(
                        () -> rulings.decide(person("supervisor"), request, true, ""),
                        () -> rulings.decide(person("supervisor-2"), request, false, "不同意")))
                .containsExactlyInAnyOrder("", "extension.decided");
        assertThat(cases.timeline(number))
                .filteredOn(entry -> entry.kind().matches("extension-(granted|refused)"))
                .hasSize(1);
    }

    /** Asked in time and granted late: the step is not late any more, and both timers go off once more. */
    @Test
    void grantedAfterTheDeadlineTheStepIsWarnedAndEscalatedAgain() {
        at("2026-03-05T09:50");
        long request = ask();
        at("2026-03-05T10:05");
        runDue("Timer_Warning");
        runDue("Timer_Overdue");
        rulings.decide(person("supervisor"), request, true, "");
        about(step().due(), "2026-03-06T18:00");
        assertThat(timer("Timer_Overdue")).isEqualTo(step().due());
        assertThat(timer("Timer_Warning")).isBetween(instant("2026-03-05T10:05"), instant("2026-03-06T17:59"));
    }

    @Test
    void moreUrgentMeansTheNewLimitFromNowAndUndoPutsEverythingBack() {
        at("2026-03-02T11:00");
        Instant warning = timer("Timer_Warning");
        Instant due = step().due();
        UrgencyChange.Effect would = urgencies.preview(person("supervisor"), number, Urgency.URGENT);
        about(would.steps().get(0).newDue(), "2026-03-03T03:00");
        refused("extension.reason-missing", () -> urgencies.change(person("supervisor"), number, Urgency.URGENT, ""));
        UrgencyChange.Effect done = urgencies.change(person("supervisor"), number, Urgency.URGENT, "有老人");
        about(step().due(), "2026-03-03T03:00");
        assertThat(timer("Timer_Overdue")).isEqualTo(step().due());
        assertThat(timer("Timer_Warning")).isBefore(step().due());
        assertThat(cases.find(number).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(work.variables(task)).containsEntry("urgency", "urgent");
        assertThat(last("urgency-changed").reason()).isEqualTo("有老人");
        assertThat(lastNotice("dispatcher")).isEqualTo("urgency-changed");
        urgencies.undo(person("supervisor"), number, done);
        assertThat(step().due()).isEqualTo(due);
        assertThat(timer("Timer_Warning")).isEqualTo(warning);
        assertThat(cases.find(number).orElseThrow().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(work.variables(task)).containsEntry("urgency", "normal");
        assertThat(last("urgency-undone").actor()).isEqualTo("supervisor");
        refused("extension.urgency.undo", () -> urgencies.undo(person("supervisor"), number, done));
    }

    @Test
    void lessUrgentMeansTheNewLimitFromTheBeginning() {
        at("2026-03-03T11:00");
        urgencies.change(person("supervisor"), number, Urgency.LOW, "居民外出");
        about(step().due(), "2026-03-12T10:00");
        refused("extension.urgency.same", () -> urgencies.preview(person("supervisor"), number, Urgency.LOW));
    }

    @Test
    void whatIsLateStaysLateAndWhatIsClosedIsLeftAlone() {
        at("2026-03-05T11:00");
        Instant due = step().due();
        urgencies.change(person("supervisor"), number, Urgency.LOW, "不急");
        assertThat(step().due()).isEqualTo(due);
        refused("extension.too-late", () -> pauses.pause(task, "supervisor", instant("2026-03-06T15:00"), "晚了"));
        cases.close(number, "solved");
        refused("extension.closed", () -> urgencies.preview(person("supervisor"), number, Urgency.URGENT));
    }

    @Test
    void whatIsDoneGetsNoMoreTime() {
        long request = ask();
        work.complete(task, "dispatcher", Map.of());
        assertThat(last("extension-moot")).isNotNull();
        refused("extension.decided", () -> rulings.decide(person("supervisor"), request, true, ""));
        refused("task.gone", () -> moreTime.ask(task, "dispatcher", instant("2026-03-06T18:00"), "晚了"));
        refused("task.gone", () -> pauses.pause(task, "supervisor", instant("2026-03-06T15:00"), "晚了"));
        assertThat(cases.timeline(number)).noneMatch(entry -> entry.kind().equals("extension-granted"));
    }

    private long ask() {
        moreTime.ask(task, "dispatcher", instant("2026-03-06T18:00"), "需要专业检测");
        return moreTime.waiting(task).orElseThrow().id();
    }

    /** The dispatcher, as if also a supervisor. */
    private Person asking(String account) {
        return new Person("dispatcher", "冯丽娟", person(account).roles());
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
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }

    private WorkTask step() {
        return work.ofCase(number).stream()
                .filter(each -> each.step().equals("Task_Work"))
                .findFirst()
                .orElseThrow();
    }

    private Job job(String activity) {
        return management
                .createJobQuery()
                .processDefinitionKey("supervisors-time-test")
                .activityId(activity)
                .singleResult();
    }

    private Instant timer(String activity) {
        return job(activity).getDuedate().toInstant();
    }

    private void runDue(String activity) {
        management.executeJob(job(activity).getId());
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    private TimelineEntry last(String kind) {
        return cases.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No " + kind + " in the timeline"));
    }

    private String lastNotice(String account) {
        return notices.latest(person(account), 50).stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst()
                .map(Notice::kind)
                .orElse("");
    }

    private void about(Instant actual, String time) {
        assertThat(actual).isCloseTo(instant(time), within(3, ChronoUnit.MINUTES));
    }

    private void at(String time) {
        travel.setOffset(Duration.ZERO);
        travel.setOffset(Duration.between(clock.instant(), instant(time)).plusMillis(500));
    }

    private Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(clock.getZone()).toInstant();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
