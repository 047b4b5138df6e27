package org.tongxin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.CaseTrail;
import org.tongxin.workflow.WorkTasks;

@IntegrationTest
class WorkTasksTest {

    private static final String MEMBER = "party-member";
    private static final String OTHER = "party-member-2";
    private static final String STRANGER = "party-member-3";

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles files;

    @Autowired
    Organization organization;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Drafts drafts;

    @Autowired
    CaseTrail trail;

    CaseNumber number;
    String id;

    @BeforeEach
    void openCase() {
        number = cases.open("清理楼道杂物", null);
        id = cases.task(number).id();
    }

    @Test
    void ofTwoWhoClaimAtTheSameInstantExactlyOneHasIt() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 15; round++) {
                CaseNumber contested = cases.open("抢单" + round, null);
                String taskId = cases.task(contested).id();
                CyclicBarrier together = new CyclicBarrier(2);
                var answers =
                        people.invokeAll(List.of(claim(MEMBER, taskId, together), claim(OTHER, taskId, together)));
                Refused first = answers.get(0).get();
                Refused second = answers.get(1).get();
                assertThat(Stream.of(first == null, second == null)).containsExactlyInAnyOrder(true, false);
                String winner = first == null ? MEMBER : OTHER;
                Refused loser = first == null ? second : first;
                assertThat(loser.key()).isEqualTo("task.taken");
                assertThat(loser.arguments()).containsExactly(person(winner).displayName());
                assertThat(cases.task(contested).assignee()).isEqualTo(winner);
                assertThat(kinds(contested)).containsOnlyOnce("claimed");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<@Nullable Refused> claim(String person, String taskId, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                tasks.claim(taskId, person);
                return null;
            } catch (Refused refused) {
                return refused;
            }
        };
    }

    @Test
    void whoComesLaterIsToldWhoHasIt() {
        tasks.claim(id, MEMBER);
        tasks.claim(id, MEMBER);
        assertThatThrownBy(() -> tasks.claim(id, OTHER)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("task.taken");
            assertThat(refused.arguments()).containsExactly(person(MEMBER).displayName());
        });
        assertThat(kinds(number)).containsOnlyOnce("claimed");
    }

    @Test
    void nobodyElseLearnsWhetherATaskExists() {
        for (String task : List.of(id, "no-such-task")) {
            assertThatThrownBy(() -> tasks.open(task, STRANGER))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("No such task for this person");
            assertThatThrownBy(() -> tasks.claim(task, STRANGER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tasks.formData(task, STRANGER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tasks.form(task, STRANGER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tasks.complete(task, STRANGER, Map.of()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tasks.comment(task, STRANGER, "看看")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> trail.of(person("dispatcher-3"), number)).isInstanceOf(AccessDeniedException.class);
        assertThat(trail.of(person(MEMBER), number)).hasSize(1);
    }

    @Test
    void onlyWhoHasTheTaskMayFinishIt() {
        assertThatThrownBy(() -> tasks.complete(id, MEMBER, Map.of("outcome", "done")))
                .isInstanceOf(AccessDeniedException.class);
        tasks.claim(id, MEMBER);
        assertThatThrownBy(() -> tasks.complete(id, OTHER, Map.of("outcome", "done")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tasks.giveBack(id, OTHER, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tasks.handOver(id, OTHER, OTHER, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.save(id, person(OTHER), Map.of("report", "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itCanBeHandedToAColleagueButToNobodyElse() {
        tasks.claim(id, MEMBER);
        assertThatThrownBy(() -> tasks.handOver(id, MEMBER, STRANGER, "出差"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("task.not-a-colleague"));
        tasks.handOver(id, MEMBER, OTHER, "出差");
        assertThat(cases.task(number).assignee()).isEqualTo(OTHER);
        assertThat(files.timeline(number)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("handed-over");
            assertThat(entry.reason()).isEqualTo("出差");
            assertThat(entry.actor()).isEqualTo(MEMBER);
        });
    }

    @Test
    void eachValueGoesWhereTheFormSays() {
        tasks.claim(id, MEMBER);
        tasks.complete(
                id, MEMBER, Map.of("outcome", "hand-back", "reason", "不在本网格", "report", "已到现场", "witness", "王某"));
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(process))
                .containsEntry("outcome", "hand-back")
                .doesNotContainKeys("report", "witness", "reason");
        assertThat(files.find(number).orElseThrow().values())
                .containsEntry("report", "已到现场")
                .doesNotContainKeys("witness", "outcome");
        assertThat(files.masked(number)).containsKey("witness").containsKey("contactName");
        assertThat(files.timeline(number))
                .filteredOn(entry -> entry.kind().equals("completed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo("退单");
                    assertThat(entry.reason()).isEqualTo("不在本网格");
                    assertThat(entry.stepName()).isEqualTo("办理事项");
                });
        assertThat(cases.task(number).step()).isEqualTo("Task_Check");
    }

    @Test
    void aPrivateFieldLeftEmptyLeavesWhatIsStored() {
        files.updatePrivate(number, Map.of("witness", "王秀英"));
        tasks.claim(id, MEMBER);
        tasks.complete(id, MEMBER, Map.of("outcome", "done", "witness", ""));
        assertThat(files.masked(number)).containsEntry("witness", "***").containsEntry("contactName", "赵**");

        CaseNumber other = cases.open("另一件", null);
        files.updatePrivate(other, Map.of("witness", "王秀英"));
        tasks.claim(cases.task(other).id(), MEMBER);
        tasks.complete(cases.task(other).id(), MEMBER, Map.of("outcome", "done"));
        assertThat(files.masked(other)).containsKey("witness");
    }

    @Test
    void whatDoesNotFitTheFormIsRefusedAndNothingIsStored() {
        tasks.claim(id, MEMBER);
        assertThatThrownBy(() -> tasks.complete(id, MEMBER, Map.of("outcome", "invented", "report", "半截")))
                .isInstanceOf(SubmissionRejected.class);
        assertThatThrownBy(() -> tasks.complete(id, MEMBER, Map.of("report", "半截")))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsKey("outcome"));
        assertThat(cases.task(number).step()).isEqualTo("Task_Do");
        assertThat(files.find(number).orElseThrow().values()).doesNotContainKey("report");
    }

    @Test
    void completingTwiceIsRefusedInWords() {
        tasks.claim(id, MEMBER);
        tasks.complete(id, MEMBER, Map.of("outcome", "done"));
        assertThatThrownBy(() -> tasks.complete(id, MEMBER, Map.of("outcome", "done")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("task.gone"));
        assertThat(kinds(number)).containsOnlyOnce("completed");
    }

    @Test
    void aDraftComesBackAndGoesWithTheTask() {
        tasks.claim(id, MEMBER);
        drafts.save(id, person(MEMBER), Map.of("report", "写了一半", "witness", "王某"));
        assertThat(drafts.find(id, person(MEMBER)).orElseThrow().values()).containsEntry("report", "写了一半");
        assertThat(drafts.find(id, person(OTHER))).isEmpty();
        tasks.complete(id, MEMBER, Map.of("outcome", "done"));
        assertThat(drafts.find(id, person(MEMBER))).isEmpty();
    }

    private List<String> kinds(CaseNumber of) {
        return files.timeline(of).stream().map(TimelineEntry::kind).toList();
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }
}
