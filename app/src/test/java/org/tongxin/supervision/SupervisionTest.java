package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.InboxCases;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTasks;

/** A late task in a grid, and those above it: what they see of it and what they can do about it. */
@IntegrationTest
class SupervisionTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");

    @Autowired
    Supervision supervision;

    @Autowired
    ProcessHeat heat;

    @Autowired
    SupervisionCheck check;

    @Autowired
    Urging urging;

    @Autowired
    Reassignment reassignment;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles files;

    @Autowired
    Notices notices;

    @Autowired
    Organization organization;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseNumber number;
    Instant due;
    Person supervisor;

    @BeforeEach
    void aLateTask() {
        due = clock.instant().minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.MILLIS);
        number = inboxCases.open("楼道灯还没修好", due);
        supervisor = person("supervisor");
    }

    @Test
    void anOpenTaskIsSeenWithEverythingThatMatters() {
        SupervisionLine line = line(supervisor).orElseThrow();
        SupervisedTask task = line.task();
        assertThat(line.title()).isEqualTo("楼道灯还没修好");
        assertThat(task.stepName()).isEqualTo("办理事项");
        assertThat(task.unit()).isEqualTo(InboxCases.GRID);
        assertThat(task.acting()).isEqualTo(InboxCases.GRID);
        assertThat(task.path()).contains(new UnitCode("9901"), new UnitCode("990101"), COMMUNITY, InboxCases.GRID);
        assertThat(task.groups()).containsExactly("party-member@" + InboxCases.GRID);
        assertThat(task.due()).isEqualTo(due);
        assertThat(task.assignee()).isNull();
        assertThat(task.claimBy()).isAfter(task.created());
    }

    @Test
    void whatHappensToATaskIsSeenAtOnceAndNothingIsLeftInTheEnd() {
        tasks.claim(taskId(), "party-member");
        assertThat(line(supervisor).orElseThrow().task().assignee()).isEqualTo("party-member");
        Instant later = due.plus(Duration.ofDays(1));
        engine.setDueDate(taskId(), Date.from(later));
        files.classify(number, "leak", Urgency.CRITICAL, COMMUNITY);
        SupervisedTask task = line(supervisor).orElseThrow().task();
        assertThat(task.due()).isEqualTo(later);
        assertThat(task.urgency()).isEqualTo("critical");
        assertThat(task.unit()).isEqualTo(COMMUNITY);
        engine.complete(taskId());
        assertThat(rows()).hasSize(1);
        engine.complete(taskId());
        assertThat(rows()).isEmpty();
        assertThat(jdbc.sql("select count(*) from supervised_scope where task_id = ?")
                        .param(task.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thoseAboveSeeItAndThoseBesideDoNot() {
        for (String above : List.of(
                "community-secretary", "street-coordinator", "supervisor", "supervisor-2", "district-coordinator")) {
            assertThat(line(person(above))).as(above).isPresent();
        }
        for (String beside : List.of("community-secretary-2", "street-coordinator-2", "community-secretary-3")) {
            assertThat(line(person(beside))).as(beside).isEmpty();
        }
        for (String other : List.of("dispatcher", "party-member", "department-clerk", "administrator", "resident")) {
            Person person = person(other);
            assertThatThrownBy(() -> supervision.page(person, SupervisionFilter.ALL, null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> supervision.numbers(person, SupervisionFilter.ALL))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> supervision.shares(person, SupervisionFilter.ALL, By.UNIT))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> urging.urge(person, taskId(), null)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aUnitThatIsSomebodyElsesIsRefused() {
        SupervisionFilter beside = SupervisionFilter.ALL.in(new UnitCode("990101002"), false);
        SupervisionFilter above = SupervisionFilter.ALL.in(new UnitCode("9901"), false);
        SupervisionFilter below = SupervisionFilter.ALL.in(InboxCases.GRID, false);
        assertThatThrownBy(() -> supervision.numbers(supervisor, beside))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("supervision.outside"));
        assertThatThrownBy(() -> supervision.page(supervisor, above, null, 10)).isInstanceOf(Refused.class);
        assertThat(supervision.numbers(supervisor, below).get(Measure.OVERDUE)).isPositive();
    }

    @Test
    void aConfidentialCaseIsSeenToBeLateButNotWhatItIsAbout() {
        files.conceal(number);
        assertThat(line(supervisor).orElseThrow().veiled()).isTrue();
        assertThat(line(supervisor).orElseThrow().title()).isEmpty();
        assertThat(line(person("community-secretary")).orElseThrow().title()).isEqualTo("楼道灯还没修好");
        urging.urge(supervisor, taskId(), null);
        Person member = person("party-member");
        assertThatThrownBy(() -> reassignment.reassign(supervisor, taskId(), member, "请假"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supervision.reassign.confidential"));
    }

    @Test
    void aTextFindsNumbersAndTitlesButNoTitleThatIsNotToBeSeen() {
        String word = "蓝花楹" + (char) ('一' + System.nanoTime() % 9000);
        CaseNumber other = inboxCases.open("路边的" + word, due);
        SupervisionFilter text = SupervisionFilter.ALL.withText(word);
        assertThat(supervision.page(supervisor, text, null, 10).lines())
                .extracting(line -> line.task().number())
                .containsExactly(other);
        assertThat(supervision.numbers(supervisor, text).get(Measure.OVERDUE)).isEqualTo(1);
        assertThat(supervision.shares(supervisor, text, By.UNIT)).hasSize(1);
        SupervisionFilter exact = SupervisionFilter.ALL.withText(other.value());
        assertThat(supervision.numbers(supervisor, exact).get(Measure.ALL)).isEqualTo(1);
        assertThat(supervision
                        .numbers(supervisor, SupervisionFilter.ALL.withText("赵桂兰"))
                        .get(Measure.ALL))
                .isZero();
        files.conceal(other);
        assertThat(supervision.numbers(supervisor, text).get(Measure.ALL)).isZero();
        assertThat(supervision.numbers(supervisor, exact).get(Measure.ALL)).isEqualTo(1);
        assertThat(supervision.numbers(person("community-secretary"), text).get(Measure.ALL))
                .isEqualTo(1);
    }

    @Test
    void theDiagramShowsWhereCasesStickAlsoInWhatTheyCall() {
        ProcessHeat.Picture own =
                heat.of(supervisor, SupervisionFilter.ALL, "inbox-test").orElseThrow();
        assertThat(own.xml()).contains("Task_Do");
        assertThat(own.steps())
                .filteredOn(step -> step.element().equals("Task_Do"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.share().numbers().get(Measure.OVERDUE)).isPositive();
                    assertThat(supervision.numbers(supervisor, step.share().filter()))
                            .isEqualTo(step.share().numbers());
                });
        jdbc.sql(
                        "update supervised_task set process_key = 'mediation-level', origin = 'mediation' where case_number = ?")
                .param(number.value())
                .update();
        SupervisionFilter called =
                heat.of(supervisor, SupervisionFilter.ALL, "mediation").orElseThrow().steps().stream()
                        .filter(step -> step.element().equals("Call_Level"))
                        .map(step -> step.share().filter())
                        .findFirst()
                        .orElseThrow();
        assertThat(supervision.page(supervisor, called, null, 200).lines())
                .extracting(line -> line.task().number())
                .contains(number);
        check.repair(List.of(number));
        assertThat(heat.of(supervisor, SupervisionFilter.ALL, "no-such-process"))
                .isEmpty();
        Person beside = person("dispatcher");
        assertThatThrownBy(() -> heat.of(beside, SupervisionFilter.ALL, "mediation"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void urgingTellsTheGroupsAndWhoAnswersForTheUnitAndStandsInTheTimeline() {
        Urging.Told told = urging.urge(supervisor, taskId(), null);
        assertThat(told.users()).isEmpty();
        assertThat(told.groups())
                .containsExactlyInAnyOrder("party-member@" + InboxCases.GRID, "community-secretary@" + COMMUNITY);
        assertThat(notice("party-member")).isEqualTo("urged");
        assertThat(notice("community-secretary")).isEqualTo("urged");
        TimelineEntry entry = timeline("urged");
        assertThat(entry.actor()).isEqualTo("supervisor");
        assertThat(entry.stepName()).isEqualTo("办理事项");
        assertThat(entry.visibleToResident()).isFalse();
        assertThat(line(supervisor).orElseThrow().urgedAt()).isNotNull();
    }

    @Test
    void whoHasTheTaskIsUrgedInPersonAndWhoUrgesIsNotTold() {
        tasks.claim(taskId(), "party-member");
        Urging.Told told = urging.urge(person("community-secretary"), taskId(), "明天要检查");
        assertThat(told.users()).containsExactly("party-member");
        assertThat(told.groups()).isEmpty();
        assertThat(notice("party-member")).isEqualTo("urged");
        assertThat(timeline("urged").reason()).isEqualTo("明天要检查");
    }

    @Test
    void theSecondUrgingWithinADayHasToSayWhy() {
        urging.urge(supervisor, taskId(), "  ");
        assertThat(urging.preview(supervisor, taskId()).again()).isTrue();
        assertThatThrownBy(() -> urging.urge(person("supervisor-2"), taskId(), " "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("supervision.urge.why"));
        assertThatThrownBy(() -> urging.urge(supervisor, taskId(), "长".repeat(501)))
                .isInstanceOf(Refused.class);
        urging.urge(supervisor, taskId(), "居民又打来电话");
        assertThat(timeline("urged").reason()).isEqualTo("居民又打来电话");
        jdbc.sql("update urging set at = at - interval '25 hours' where case_number = ?")
                .param(number.value())
                .update();
        assertThat(urging.preview(supervisor, taskId()).again()).isFalse();
    }

    @Test
    void onlyWhoSupervisesTheUnitMayUrgeAndReassign() {
        Person beside = person("street-coordinator-2");
        Person member = person("party-member");
        assertThatThrownBy(() -> urging.urge(beside, taskId(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reassignment.reassign(beside, taskId(), member, "请假"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reassignment.reassign(person("dispatcher"), taskId(), member, "请假"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> urging.urge(supervisor, "no-such-task", null)).isInstanceOf(Refused.class);
    }

    @Test
    void aTaskIsReassignedWithAReasonToSomebodyInItsGroups() {
        tasks.claim(taskId(), "party-member");
        Person other = person("party-member-2");
        assertThat(reassignment.candidates(
                        supervisor, List.of(line(supervisor).orElseThrow().task())))
                .extracting(Person::name)
                .contains("party-member", "party-member-2")
                .doesNotContain("dispatcher", "party-member-3");
        assertThatThrownBy(() -> reassignment.reassign(supervisor, taskId(), other, " "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("supervision.reason"));
        assertThatThrownBy(() -> reassignment.check(supervisor, taskId(), person("party-member")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("supervision.reassign.same"));
        assertThatThrownBy(() -> reassignment.check(supervisor, taskId(), person("dispatcher")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("task.not-a-colleague"));
        assertThat(tasks.find(taskId()).orElseThrow().assignee()).isEqualTo("party-member");
        reassignment.reassign(supervisor, taskId(), other, "原办理人请假");
        assertThat(tasks.find(taskId()).orElseThrow().assignee()).isEqualTo("party-member-2");
        assertThat(line(supervisor).orElseThrow().task().assignee()).isEqualTo("party-member-2");
        assertThat(notice("party-member")).isEqualTo("reassigned");
        assertThat(notice("party-member-2")).isEqualTo("reassigned");
        TimelineEntry entry = timeline("reassigned");
        assertThat(entry.outcome()).isEqualTo(other.displayName());
        assertThat(entry.reason()).isEqualTo("原办理人请假");
    }

    @Test
    void theCheckFindsWhatIsWrongAndRepairsIt() {
        assertThat(check.differences()).doesNotContain(number);
        jdbc.sql("update supervised_task set assignee = 'nobody' where case_number = ?")
                .param(number.value())
                .update();
        assertThat(check.differences()).contains(number);
        check.repair(List.of(number));
        assertThat(check.differences()).doesNotContain(number);
        jdbc.sql("delete from supervised_task where case_number = ?")
                .param(number.value())
                .update();
        assertThat(check.differences()).contains(number);
        check.repair(List.of(number));
        assertThat(line(supervisor)).isPresent();
    }

    @Test
    void whoSupervisesTwoUnitsSeesEachTaskOnce() {
        Person both = new Person(
                "both",
                "两处",
                Set.of(
                        new RoleAt("community-secretary", COMMUNITY),
                        new RoleAt("supervisor", new UnitCode("990101001")),
                        new RoleAt("supervisor", new UnitCode("990101002"))));
        assertThat(supervision.units(both)).containsExactly(new UnitCode("990101001"), new UnitCode("990101002"));
        assertThat(supervision.page(both, SupervisionFilter.ALL, null, 200).lines())
                .filteredOn(line -> line.task().number().equals(number))
                .hasSize(1);
        Map<String, Integer> shares = new java.util.HashMap<>();
        supervision
                .shares(both, SupervisionFilter.ALL, By.UNIT)
                .forEach(share -> shares.put(share.key(), share.numbers().get(Measure.OVERDUE)));
        assertThat(shares.get("990101001")).isPositive();
    }

    private String taskId() {
        return inboxCases.task(number).id();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    /** This test's case, among the worst. */
    private Optional<SupervisionLine> line(Person person) {
        return supervision.page(person, SupervisionFilter.ALL, null, 200).lines().stream()
                .filter(line -> line.task().number().equals(number))
                .findFirst();
    }

    private List<String> rows() {
        return jdbc.sql("select task_id from supervised_task where case_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** What somebody was last told about this case. */
    private String notice(String account) {
        return notices.latest(person(account), 50).stream()
                .filter(notice -> notice.number().equals(number))
                .findFirst()
                .map(Notice::kind)
                .orElse("");
    }

    private TimelineEntry timeline(String kind) {
        return files.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
