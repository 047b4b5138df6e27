package org.tongxin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

@IntegrationTest
class ProjectionTest {

    @Autowired
    InboxCases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxCheck check;

    @Autowired
    WorkTasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    CaseFiles files;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    Person member;
    Person other;
    CaseNumber number;
    Instant due;

    @BeforeEach
    void openCase() {
        member = organization.person("party-member").orElseThrow();
        other = organization.person("party-member-2").orElseThrow();
        due = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        number = cases.open("修理楼道灯", due);
    }

    @Test
    void anOpenTaskStandsInTheListOfItsGroup() {
        InboxEntry entry = line(member, InboxTab.OPEN);
        assertThat(entry.title()).isEqualTo("修理楼道灯");
        assertThat(entry.stepName()).isEqualTo("办理事项");
        assertThat(entry.step()).isEqualTo("Task_Do");
        assertThat(entry.due()).isEqualTo(due);
        assertThat(entry.unit()).isEqualTo(InboxCases.GRID);
        assertThat(entry.urgency()).isEqualTo("normal");
        assertThat(lines(organization.person("dispatcher-2").orElseThrow(), InboxTab.OPEN))
                .isEmpty();
    }

    @Test
    void aStepOfACalledProcessStandsUnderTheProcessThatWasStarted() {
        number = cases.confidential("楼上漏水赔偿");
        engine.complete(task().id(), Map.of("outcome", "accept", "level", "community"));
        assertThat(task().processKey()).isEqualTo("mediation-level");
        Person secretary = organization.person("community-secretary").orElseThrow();
        assertThat(line(secretary, InboxTab.OPEN).processKey()).isEqualTo("mediation");
        assertThat(tasks.find(task().id()).orElseThrow().rootProcessKey()).isEqualTo("mediation");
    }

    @Test
    void aClaimedTaskMovesToItsOwnerAndColleaguesSeeWhoHasIt() {
        tasks.claim(task().id(), "party-member");
        assertThat(lines(member, InboxTab.OPEN)).isEmpty();
        assertThat(line(member, InboxTab.MINE).assignee()).isEqualTo("party-member");
        assertThat(line(other, InboxTab.TEAM).assignee()).isEqualTo("party-member");
        tasks.giveBack(task().id(), "party-member", null);
        assertThat(lines(member, InboxTab.MINE)).isEmpty();
        assertThat(lines(other, InboxTab.OPEN)).hasSize(1);
    }

    @Test
    void aGroupThatIsAddedLaterSeesTheTaskAndOnlyOnceInEachList() {
        engine.addCandidateGroup(task().id(), "community-secretary@990101001001");
        assertThat(lines(organization.person("community-secretary").orElseThrow(), InboxTab.OPEN))
                .hasSize(1);
        Person both = new Person(
                "both", "两职", organization.person("party-member").orElseThrow().roles());
        assertThat(lines(both, InboxTab.OPEN)).hasSize(1);
    }

    @Test
    void aTaskInTwoOfOnesGroupsIsShownOnce() {
        engine.complete(task().id());
        var roles = new java.util.HashSet<>(member.roles());
        roles.addAll(organization.person("grid-worker").orElseThrow().roles());
        assertThat(lines(new Person("both", "两职", roles), InboxTab.OPEN)).hasSize(1);
        assertThat(line(member, InboxTab.OPEN).stepName()).isEqualTo("核实结果");
        assertThat(line(member, InboxTab.OPEN).due()).isNull();
    }

    @Test
    void aNewDeadlineAndANewClassificationArriveInTheList() {
        Instant later = due.plus(Duration.ofDays(2));
        engine.setDueDate(task().id(), Date.from(later));
        files.classify(number, "leak", Urgency.CRITICAL, new UnitCode("990101001001"));
        InboxEntry entry = line(member, InboxTab.OPEN);
        assertThat(entry.due()).isEqualTo(later);
        assertThat(entry.category()).isEqualTo("leak");
        assertThat(entry.urgency()).isEqualTo("critical");
        assertThat(entry.unit()).isEqualTo(new UnitCode("990101001001"));
    }

    @Test
    void nothingIsLeftWhenTheProcessEnds() {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(process, "test", true);
        assertThat(lines(member, InboxTab.OPEN)).isEmpty();
    }

    @Test
    void whatIsRolledBackNeverStoodInAList() {
        String id = task().id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tasks.claim(id, "party-member");
            status.setRollbackOnly();
        });
        assertThat(lines(member, InboxTab.OPEN)).hasSize(1);
        assertThat(lines(member, InboxTab.MINE)).isEmpty();
    }

    @Test
    void aWatchedCaseStaysInTheListUntilItIsUnwatched() {
        inbox.watch(member, number);
        tasks.claim(task().id(), "party-member-2");
        InboxEntry entry = line(member, InboxTab.WATCH);
        assertThat(entry.stepName()).isEqualTo("办理事项");
        assertThat(entry.assignee()).isEqualTo("party-member-2");
        files.close(number, "solved");
        assertThat(line(member, InboxTab.WATCH).closed()).isTrue();
        inbox.unwatch(member, number);
        assertThat(lines(member, InboxTab.WATCH)).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsWrongAndRepairsIt() {
        assertThat(check.differences()).doesNotContain(number);
        jdbc.sql("update inbox_entry set title = '错' where case_number = ?")
                .param(number.value())
                .update();
        assertThat(check.differences()).contains(number);
        check.repair(List.of(number));
        assertThat(check.differences()).doesNotContain(number);
        jdbc.sql("delete from inbox_entry where case_number = ?")
                .param(number.value())
                .update();
        assertThat(check.differences()).contains(number);
        check.repair(List.of(number));
        assertThat(line(member, InboxTab.OPEN).title()).isEqualTo("修理楼道灯");
    }

    @Test
    void whatSomebodyCompletedStandsInTheirDoneList() {
        tasks.claim(task().id(), "party-member");
        tasks.complete(task().id(), "party-member", Map.of("outcome", "done"));
        InboxEntry entry = line(member, InboxTab.DONE);
        assertThat(entry.stepName()).isEqualTo("办理事项");
        assertThat(entry.outcome()).isEqualTo("已办好");
        assertThat(lines(other, InboxTab.DONE)).isEmpty();
    }

    private WorkTask task() {
        return cases.task(number);
    }

    private InboxEntry line(Person person, InboxTab tab) {
        List<InboxEntry> lines = lines(person, tab);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** The lines of this test's case. */
    private List<InboxEntry> lines(Person person, InboxTab tab) {
        var filter = new InboxFilter(null, null, null, null, null, number.value());
        return inbox.page(person, tab, filter, null, 50).entries();
    }
}
