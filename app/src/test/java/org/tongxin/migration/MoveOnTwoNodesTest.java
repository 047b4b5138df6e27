package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.BrokenNode;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;

/** Two nodes of the application work on one change; one of them dies in the middle of a case. */
@IntegrationTest
class MoveOnTwoNodesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    private MoveCity city;
    private List<CaseNumber> cases;

    @BeforeEach
    void begin() {
        city = new MoveCity(context.getAutowireCapableBeanFactory());
        city.deploy("Task_Work", "办理", "wd");
        Owner.login();
    }

    @AfterEach
    void leave() {
        city.leave();
    }

    private long started(int count) {
        cases = city.begin(count);
        city.deploy("Task_Work", "上门办理", "wd");
        return city.moves.start(List.of(city.plan(1, 2, Map.of())));
    }

    @Test
    void bothWorkOnOneMoveAndEachCaseIsMovedOnce() throws Exception {
        long id = started(60);
        List<String> before = times();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Integer> here = nodes.submit(steps(city.worker, id, together));
            Future<Integer> there = nodes.submit(steps(other.getBean(ChangeWorker.class), id, together));
            int done = 0;
            while (!here.isDone() || !there.isDone()) {
                Change now = city.change(id);
                assertThat(now.all()).isEqualTo(60);
                assertThat(now.done()).isGreaterThanOrEqualTo(done);
                done = now.done();
            }
            assertThat(here.get()).as("this node has worked").isPositive();
            assertThat(there.get()).as("the other node has worked").isPositive();
            other.getBean(ChangeWorker.class).round();
        } finally {
            nodes.shutdownNow();
        }
        assertAllMovedOnce(id, before);
    }

    private static Callable<Integer> steps(ChangeWorker node, long id, CyclicBarrier together) {
        return () -> {
            together.await();
            int steps = 0;
            while (node.step(id)) {
                steps++;
            }
            return steps;
        };
    }

    @Test
    void whatANodeThatDiesHadInHandIsUntouchedAndAnotherOneFinishes() {
        long id = started(20);
        List<String> before = times();
        CaseNumber inHand;
        try (ConfigurableApplicationContext dying = SecondNode.beside(context)) {
            ChangeWorker there = dying.getBean(ChangeWorker.class);
            for (int i = 0; i < 8; i++) {
                assertThat(there.step(id)).isTrue();
            }
            inHand = next(id);
            Throwable died = BrokenNode.dies(
                    context,
                    "select number from case_file where number = '" + inHand.value() + "' for update",
                    there::round);
            assertThat(died).isNotNull();
        }
        assertThat(city.change(id)).satisfies(change -> {
            assertThat(change.state()).isEqualTo(Change.State.RUNNING);
            assertThat(List.of(change.done(), change.left(), change.waiting())).containsExactly(8, 0, 12);
        });
        assertThat(city.version(inHand)).as("untouched").isEqualTo(1);
        assertThat(city.task(inHand).getName()).isEqualTo("办理");
        assertThat(moved(inHand)).isZero();
        assertThat(times()).isEqualTo(before);

        try (ConfigurableApplicationContext restarted = SecondNode.beside(context)) {
            restarted.getBean(ChangeWorker.class).round();
        }
        assertAllMovedOnce(id, before);
    }

    private CaseNumber next(long id) {
        return new CaseNumber(jdbc.sql(
                        "select case_number from running_change_item where change = ? and state = 'waiting' order by attempts, id limit 1")
                .param(id)
                .query(String.class)
                .single());
    }

    private void assertAllMovedOnce(long id, List<String> before) {
        assertThat(city.change(id)).satisfies(change -> {
            assertThat(change.state()).isEqualTo(Change.State.DONE);
            assertThat(List.of(change.done(), change.left(), change.waiting())).containsExactly(cases.size(), 0, 0);
        });
        assertThat(cases).allSatisfy(number -> {
            assertThat(city.version(number)).isEqualTo(2);
            assertThat(city.task(number).getName()).isEqualTo("上门办理");
            assertThat(moved(number)).isEqualTo(1);
        });
        assertThat(times()).as("timers and deadlines").isEqualTo(before);
        city.assertListsRight();
    }

    private long moved(CaseNumber number) {
        return files.timeline(number).stream()
                .filter(entry -> entry.kind().equals("version-moved"))
                .count();
    }

    /** The deadlines of all cases, and when their timers go off. */
    private List<String> times() {
        List<String> times = new ArrayList<>();
        for (CaseNumber number : cases) {
            Task task = city.task(number);
            times.add(task.getId() + " " + task.getDueDate());
            city.engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .orderByJobId()
                    .asc()
                    .list()
                    .forEach((Job timer) -> times.add(timer.getId() + " " + timer.getDuedate()));
        }
        return times;
    }
}
