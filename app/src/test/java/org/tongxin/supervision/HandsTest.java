package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.WorkTasks;

/** A task changes hands: taken over, to another unit, and back. */
@IntegrationTest
class HandsTest {

    private static final UnitCode NEXT_GRID = new UnitCode("990101001001002");

    @Autowired
    TakingOver takingOver;

    @Autowired
    Reassignment reassignment;

    @Autowired
    Supervision supervision;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Organization organization;

    @Autowired
    Clock clock;

    CaseNumber number;
    String task;
    Person supervisor;

    @BeforeEach
    void aTaskOfAGrid() {
        number = inboxCases.open("没人管的事", clock.instant().minus(Duration.ofDays(1)));
        task = inboxCases.task(number).id();
        supervisor = person("supervisor");
    }

    @Test
    void aSupervisorTakesATaskOverWorksOnItAndGivesItBack() {
        tasks.claim(task, "party-member");
        refused("supervision.reason", () -> takingOver.takeOver(supervisor, task, " "));
        Assigned taken = takingOver.takeOver(supervisor, task, "办理人出差");
        assertThat(assignee()).isEqualTo("supervisor");
        assertThat(tasks.form(task, "supervisor")).isPresent();
        assertThat(kinds()).contains("taken-over");
        refused("supervision.take.own", () -> takingOver.takeOver(supervisor, task, "再来"));
        reassignment.undo(supervisor, taken);
        assertThat(assignee()).isEqualTo("party-member");
        assertThat(kinds()).contains("assignment-undone");
        refused("supervision.undo.late", () -> reassignment.undo(supervisor, taken));
    }

    @Test
    void whatNobodyHasIsTakenWithoutAReason() {
        Assigned taken = takingOver.takeOver(supervisor, task, null);
        assertThat(assignee()).isEqualTo("supervisor");
        reassignment.undo(supervisor, taken);
        assertThat(assignee()).isNull();
    }

    @Test
    void aTaskGoesToAnotherUnitOfTheSameKindAndBack() {
        tasks.claim(task, "party-member");
        SupervisedTask line = supervision.line(supervisor, task).orElseThrow().task();
        List<Unit> units = reassignment.units(supervisor, List.of(line));
        assertThat(units).extracting(Unit::code).contains(NEXT_GRID).doesNotContain(InboxCases.GRID);
        assertThat(units)
                .as("nothing outside what is supervised or beside the unit")
                .allSatisfy(unit -> assertThat(unit.code().value()).startsWith("990101001"));
        Unit next = organization.unit(NEXT_GRID).orElseThrow();
        refused("supervision.reason", () -> reassignment.reassign(supervisor, task, next, ""));
        Assigned done = reassignment.reassign(supervisor, task, next, "实际在第二网格");
        assertThat(assignee()).isNull();
        assertThat(tasks.find(task).orElseThrow().groups()).containsExactly("party-member@" + NEXT_GRID);
        refused(
                "supervision.reassign.unit",
                () -> reassignment.reassign(
                        supervisor,
                        task,
                        organization.unit(new UnitCode("990101002")).orElseThrow(),
                        "错"));
        reassignment.undo(supervisor, done);
        assertThat(tasks.find(task).orElseThrow().groups()).containsExactly("party-member@" + InboxCases.GRID);
        assertThat(assignee()).isEqualTo("party-member");
    }

    @Test
    void nobodyBesideTakesOrMovesATask() {
        Unit next = organization.unit(NEXT_GRID).orElseThrow();
        for (String beside : List.of("street-coordinator-2", "community-secretary-2", "dispatcher", "administrator")) {
            Person person = person(beside);
            assertThatThrownBy(() -> takingOver.takeOver(person, task, "越权"))
                    .as(beside)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reassignment.reassign(person, task, next, "越权"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reassignment.undo(person, new Assigned(task, null, null, null, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        cases.conceal(number);
        refused("supervision.take.confidential", () -> takingOver.takeOver(supervisor, task, "看看"));
        takingOver.takeOver(person("community-secretary"), task, null);
        assertThat(assignee()).isEqualTo("community-secretary");
    }

    private String assignee() {
        return tasks.find(task).orElseThrow().assignee();
    }

    private List<String> kinds() {
        return cases.timeline(number).stream().map(entry -> entry.kind()).toList();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
