package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tongxin.migration.MoveCity.KEY;
import static org.tongxin.migration.MoveCity.instant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.extension.ExtensionDecisions;
import org.tongxin.extension.MoreTime;
import org.tongxin.extension.Pauses;
import org.tongxin.workflow.WorkTasks;

/** A step with a limit of three working days, begun on Monday 2 March 2026 at 10:00: warned on Wednesday 14:48, due on Thursday 10:00. */
@IntegrationTest
class MoveTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Pauses pauses;

    @Autowired
    MoreTime moreTime;

    @Autowired
    ExtensionDecisions decisions;

    @Autowired
    WorkTasks workTasks;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    private MoveCity city;

    @BeforeEach
    void begin() {
        city = new MoveCity(beans);
        city.deploy("Task_Work", "办理", "wd");
        Owner.login();
    }

    @AfterEach
    void leave() {
        city.leave();
    }

    @Test
    void aMovedCaseGoesOnInTheNewVersionWithItsNamesAndItsOldDates() {
        CaseNumber number = city.begin();
        city.deploy("Task_Work", "上门办理", "wd");
        city.at("2026-03-03T09:00");
        Change done = city.move(1, 2, Map.of());
        assertThat(done).satisfies(change -> {
            assertThat(change.state()).isEqualTo(Change.State.DONE);
            assertThat(change.done()).isEqualTo(1);
            assertThat(change.startedBy()).isEqualTo("process-owner");
        });
        assertThat(city.version(number)).isEqualTo(2);
        assertThat(city.task(number).getName()).isEqualTo("上门办理");
        assertDates(number, "2026-03-04T14:48", "2026-03-05T10:00");
        assertThat(jdbc.sql("select distinct step_name from supervised_task where case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("上门办理");
        assertThat(files.timeline(number)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("version-moved");
            assertThat(entry.actor()).isEqualTo("process-owner");
            assertThat(entry.outcome()).isEqualTo("2");
            assertThat(entry.visibleToResident()).isFalse();
        });
        city.assertListsRight();
        city.engine.getTaskService().complete(city.task(number).getId());
        assertThat(city.task(number).getName()).isEqualTo("收尾");
        city.assertListsRight();
    }

    @Test
    void aPausedStepStaysPausedAndAGrantedExtensionStaysGranted() {
        CaseNumber paused = city.begin();
        CaseNumber extended = city.begin();
        CaseNumber warned = city.begin();
        city.at("2026-03-03T11:00");
        pauses.pause(city.task(paused).getId(), "handler", instant("2026-03-06T15:00"), "等配件到货");
        moreTime.ask(city.task(extended).getId(), "handler", instant("2026-03-10T10:00"), "等材料");
        decisions.grant(
                moreTime.waiting(city.task(extended).getId()).orElseThrow().id());
        city.engine
                .getManagementService()
                .executeJob(city.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(city.task(warned).getProcessInstanceId())
                        .activityId("Timer_Warning")
                        .singleResult()
                        .getId());
        List<Object> before = List.of(dates(paused), dates(extended));

        city.deploy("Task_Work", "上门办理", "wd");
        city.move(1, 2, Map.of());

        assertThat(List.<Object>of(dates(paused), dates(extended))).isEqualTo(before);
        assertThat(city.task(extended).getDueDate().toInstant()).isEqualTo(instant("2026-03-10T10:00"));
        assertThat(city.task(paused).getFollowUpDate().toInstant()).isEqualTo(instant("2026-03-06T15:00"));
        assertThat(pauses.standing(city.task(paused).getId())).isPresent();
        assertThat(city.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(city.task(warned).getProcessInstanceId())
                        .activityId("Timer_Warning")
                        .count())
                .as("nobody is warned twice")
                .isZero();
        pauses.resume(city.task(paused).getId(), "handler", "");
        assertThat(city.timer(paused, "Timer_Overdue"))
                .isCloseTo(instant("2026-03-05T10:00"), within(5, ChronoUnit.SECONDS));
        city.assertListsRight();
    }

    private record Dates(Instant warning, Instant overdue, Instant due) {}

    private Dates dates(CaseNumber number) {
        return new Dates(
                city.timer(number, "Timer_Warning"),
                city.timer(number, "Timer_Overdue"),
                city.task(number).getDueDate().toInstant());
    }

    private void assertDates(CaseNumber number, String warning, String due) {
        assertThat(dates(number)).isEqualTo(new Dates(instant(warning), instant(due), instant(due)));
    }

    @Test
    void timersThatOnlyTheNewVersionHasGoByTheDeadlineThatTheStepHas() {
        city.deploy("Task_Work", "办理", "");
        CaseNumber number = city.begin();
        city.at("2026-03-04T09:00");
        city.deploy("Task_Work", "办理", "wd");
        city.move(2, 3, Map.of());
        assertDates(number, "2026-03-04T14:48", "2026-03-05T10:00");
    }

    @Test
    void suchTimersOfAStepThatTwoHaveAtOnceWarnTheFirstAndWaitForTheLast() {
        city.deploy("Task_Work", "办理", "s");
        CaseNumber number = city.begin();
        Task late = city.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .get(0);
        late.setDueDate(Date.from(instant("2026-03-10T10:00")));
        city.engine.getTaskService().saveTask(late);
        city.deploy("Task_Work", "办理", "swd");
        Change done = city.move(2, 3, Map.of());
        assertThat(city.changes.left(done.id())).isEmpty();
        assertThat(timers(late.getProcessInstanceId()))
                .isEqualTo(Map.of(
                        "Timer_Warning", instant("2026-03-04T14:48"), "Timer_Overdue", instant("2026-03-10T10:00")));
    }

    private Map<String, Instant> timers(String instance) {
        return Stream.of("Timer_Warning", "Timer_Overdue")
                .collect(Collectors.toMap(
                        timer -> timer,
                        timer -> city.engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(timer)
                                .singleResult()
                                .getDuedate()
                                .toInstant()));
    }

    @Test
    void aStepWithoutAnEqualOneStaysUnlessItsTargetIsChosen() {
        CaseNumber number = city.begin();
        CaseNumber after = city.begin();
        city.engine.getTaskService().complete(city.task(after).getId());
        city.deploy("Task_Visit", "上门", "wd");
        MovePlan plan = city.plan(1, 2, Map.of());
        assertThat(plan.steps())
                .extracting(step -> step.source().id(), StepMove::kind, StepMove::cases)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Task_Work", StepMove.Kind.NONE, 1),
                        org.assertj.core.groups.Tuple.tuple("Task_After", StepMove.Kind.SAME, 1));
        assertThat(plan.added()).extracting(Step::name).containsExactly("上门");
        MovePreview preview = city.moves.preview(plan);
        assertThat(preview.movable()).isEqualTo(1);
        assertThat(preview.stuck()).containsExactly(new MovePreview.Stuck(number, new Reason("no-target", "办理")));
        assertThat(city.version(number)).as("only tried").isEqualTo(1);
        assertThat(city.version(after)).as("only tried").isEqualTo(1);

        Change first = city.move(1, 2, Map.of());
        assertThat(first.done()).isEqualTo(1);
        assertThat(city.changes.left(first.id()))
                .containsExactly(new Changes.Left(number, new Reason("no-target", "办理")));
        assertThat(city.version(number)).isEqualTo(1);

        Map<String, String> chosen = Map.of("Task_Work", "Task_Visit");
        assertThat(city.moves.preview(city.plan(1, 2, chosen)).stuck()).isEmpty();
        assertThat(city.move(1, 2, chosen).done()).isEqualTo(1);
        assertThat(city.task(number).getTaskDefinitionKey()).isEqualTo("Task_Visit");
        assertThat(city.task(number).getName()).isEqualTo("上门");
        assertDates(number, "2026-03-04T14:48", "2026-03-05T10:00");
        city.assertListsRight();
    }

    @Test
    void aTargetOfAnotherKindIsRefusedInWords() {
        city.begin();
        city.deploy("Task_Visit", "上门", "wd");
        MovePlan plan = city.plan(1, 2, Map.of("Task_Work", "End_Done"));
        assertThat(plan.problems())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.detail()).isEqualTo("办理"));
        assertThatThrownBy(() -> city.moves.preview(plan)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> city.moves.start(List.of(plan)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("migration.invalid"));
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertRefused("migration.version", () -> city.moves.plan("no-such", 1, 2, Map.of()));
        assertRefused("migration.version", () -> city.moves.plan(KEY, 1, 99, Map.of()));
        assertRefused("migration.nothing", () -> city.moves.start(List.of()));
        city.deploy("Task_Work", "办理", "wd");
        assertRefused("migration.nothing", () -> city.moves.start(List.of(city.plan(1, 2, Map.of()))));
        city.begin();
        assertRefused("migration.target", () -> city.plan(1, 2, Map.of("Task_Work", "No_Such")));
        assertRefused("migration.target", () -> city.plan(1, 2, Map.of("No_Such", "Task_Work")));
        assertRefused("migration.over", () -> city.changes.pause(-1));
    }

    @Test
    void aPlanThatSomebodyElsesDeploymentMadeStaleIsNotCarriedOut() {
        CaseNumber number = city.begin();
        city.deploy("Task_Work", "上门办理", "wd");
        MovePlan plan = city.plan(1, 2, Map.of());
        city.deploy("Task_Work", "远程办理", "wd");
        assertRefused("migration.stale", () -> city.moves.start(List.of(plan)));
        assertThat(city.version(number)).isEqualTo(1);
        assertThat(city.move(1, 3, Map.of()).done()).isEqualTo(1);
        assertThat(city.move(3, 2, Map.of()).done()).as("and back").isEqualTo(1);
    }

    @Test
    void ofTwoOwnersWhoMoveTheSameCasesOneIsTold() {
        city.begin(2);
        city.deploy("Task_Work", "上门办理", "wd");
        MovePlan plan = city.plan(1, 2, Map.of());
        city.moves.start(List.of(plan));
        assertRefused("migration.busy", () -> city.moves.start(List.of(plan)));
        city.worker.round();
        assertThat(city.changes.latest().get(0).done()).isEqualTo(2);
    }

    @Test
    void aChangeIsPausedGoesOnAndIsCancelled() {
        city.begin(5);
        city.deploy("Task_Work", "上门办理", "wd");
        long id = city.moves.start(List.of(city.plan(1, 2, Map.of())));
        assertThat(city.worker.step(id)).isTrue();
        city.changes.pause(id);
        assertThat(city.worker.step(id)).isFalse();
        city.worker.round();
        assertThat(city.change(id).done()).isEqualTo(1);
        assertRefused("migration.over", () -> city.changes.pause(id));
        city.changes.resume(id);
        assertThat(city.worker.step(id)).isTrue();
        city.changes.cancel(id);
        city.worker.round();
        assertThat(city.change(id)).satisfies(change -> {
            assertThat(change.state()).isEqualTo(Change.State.CANCELLED);
            assertThat(List.of(change.done(), change.left(), change.waiting())).containsExactly(2, 3, 0);
        });
        assertThat(city.changes.left(id))
                .extracting(left -> left.reason().key())
                .containsOnly("cancelled");
        assertRefused("migration.over", () -> city.changes.resume(id));
        assertThat(city.move(1, 2, Map.of()).done()).as("those that stayed").isEqualTo(3);
        assertThat(jdbc.sql("select action from admin_change where kind = 'running-move' order by id desc limit 5")
                        .query(String.class)
                        .list())
                .containsExactly("started", "cancelled", "resumed", "paused", "started");
    }

    @Test
    void onlyProcessOwnersMoveAndAdministratorsLookOn() {
        city.begin();
        city.deploy("Task_Work", "上门办理", "wd");
        MovePlan plan = city.plan(1, 2, Map.of());
        for (String other : List.of("administrator", "supervisor", "dispatcher", "nobody")) {
            Owner.as(other);
            assertDenied(() -> city.moves.start(List.of(plan)));
            assertDenied(() -> city.moves.preview(plan));
            assertDenied(() -> city.changes.pause(1));
            assertDenied(() -> city.changes.resume(1));
            assertDenied(() -> city.changes.cancel(1));
        }
        assertDenied(() -> city.moves.processes());
        assertDenied(() -> city.plan(1, 2, Map.of()));
        assertDenied(() -> city.changes.latest());
        assertDenied(() -> city.changes.left(1));
        Owner.as("administrator");
        assertThat(city.moves.processes()).extracting(RunningProcess::key).contains(KEY);
        assertThat(city.moves.processes().stream()
                        .filter(process -> process.key().equals(KEY))
                        .findFirst()
                        .orElseThrow()
                        .behind())
                .isEqualTo(1);
        city.changes.latest();
    }

    @Test
    void twoWorkersShareAChangeAndEachCaseIsMovedOnce() {
        List<CaseNumber> cases = city.begin(30);
        city.deploy("Task_Work", "上门办理", "wd");
        long id = city.moves.start(List.of(city.plan(1, 2, Map.of())));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(city.worker::round, workers),
                        CompletableFuture.runAsync(city.worker::round, workers))
                .join();
        workers.shutdown();
        city.worker.round();
        assertThat(city.change(id).done()).isEqualTo(30);
        assertThat(cases).allSatisfy(number -> {
            assertThat(city.version(number)).isEqualTo(2);
            assertThat(files.timeline(number).stream()
                            .filter(entry -> entry.kind().equals("version-moved")))
                    .hasSize(1);
        });
        city.assertListsRight();
    }

    @Test
    void aCaseThatSomebodyCompletesDuringTheMoveIsNeverBroken() {
        List<CaseNumber> cases = city.begin(30);
        city.deploy("Task_Work", "上门办理", "wd");
        List<String> tasks =
                cases.stream().map(number -> city.task(number).getId()).toList();
        long id = city.moves.start(List.of(city.plan(1, 2, Map.of())));
        ExecutorService both = Executors.newFixedThreadPool(2);
        CompletableFuture<Void> moving = CompletableFuture.runAsync(city.worker::round, both);
        int[] lost = {0};
        CompletableFuture<Void> working = CompletableFuture.runAsync(
                () -> IntStream.range(0, tasks.size()).forEach(i -> {
                    try {
                        workTasks.complete(tasks.get(i), "handler", Map.of());
                    } catch (Refused changed) {
                        lost[0]++;
                        workTasks.complete(tasks.get(i), "handler", Map.of());
                    }
                }),
                both);
        CompletableFuture.allOf(moving, working).join();
        both.shutdown();
        city.worker.round();
        Change change = city.change(id);
        assertThat(change.waiting()).isZero();
        assertThat(change.done() + change.left()).isEqualTo(30);
        assertThat(cases).allSatisfy(number -> {
            assertThat(city.version(number)).isIn(1, 2);
            assertThat(city.task(number).getName()).isEqualTo("收尾");
            assertThat(city.task(number).getProcessDefinitionId())
                    .isEqualTo(city.engine
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(number.value())
                            .singleResult()
                            .getProcessDefinitionId());
        });
        city.assertListsRight();
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
    }
}
