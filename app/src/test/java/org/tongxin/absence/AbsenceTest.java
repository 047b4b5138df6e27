package org.tongxin.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxCases;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Urging;
import org.tongxin.workflow.WorkTasks;

/** A party member is away for a week, and the secretary of the community stands in: it is Monday 2 March 2026, 10:00. */
@IntegrationTest
@RecordApplicationEvents
class AbsenceTest {

    @Autowired
    Absences absences;

    @Autowired
    Deputies deputies;

    @Autowired
    Turns turns;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Urging urging;

    @Autowired
    Notices notices;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    Person member;
    Person secretary;
    CaseNumber number;
    String task;

    @BeforeEach
    void monday() {
        jdbc.sql("delete from absence").update();
        at("2026-03-02T10:00");
        member = person("party-member");
        secretary = person("community-secretary");
        number = inboxCases.open("帮老人换灯", null);
        task = inboxCases.task(number).id();
    }

    @AfterEach
    void today() {
        jdbc.sql("delete from absence").update();
        travel.setOffset(Duration.ZERO);
    }

    @Test
    void whatSomebodyHasTheDeputySeesAndCompletesAndItIsInTheTimeline() {
        tasks.claim(task, "party-member");
        assertThat(mine(secretary)).isEmpty();
        week();
        assertThat(mine(secretary)).extracting(InboxEntry::assignee).containsExactly("party-member");
        assertThat(mine(member)).as("who is away sees it, too").hasSize(1);
        assertThat(cases.mayReveal(secretary, number)).isTrue();
        tasks.complete(task, "community-secretary", Map.of("outcome", "done", "report", "已换好"));
        TimelineEntry entry = line("completed");
        assertThat(entry.actor()).isEqualTo("community-secretary");
        assertThat(entry.behalf()).isEqualTo("party-member");
        assertThat(inboxCases.task(number).step()).isEqualTo("Task_Check");
    }

    @Test
    void whatIsNewTheDeputyClaimsForWhoIsAwayAndAfterwardsItIsTheirs() {
        week();
        assertThat(entries(secretary, InboxTab.OPEN)).hasSize(1);
        tasks.claim(task, "community-secretary");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo("party-member");
        assertThat(line("claimed").behalf()).isEqualTo("party-member");
        assertThat(tasks.mine(tasks.find(task).orElseThrow(), "community-secretary"))
                .isTrue();
        at("2026-03-09T00:00");
        assertThat(mine(member)).hasSize(1);
        assertThat(mine(secretary)).isEmpty();
        assertThat(deputies.principals("community-secretary")).isEmpty();
        assertThatThrownBy(() -> tasks.complete(task, "community-secretary", Map.of("outcome", "done")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aColleagueClaimsForThemselves() {
        absences.enter(member, member, person("party-member-2"), day("03-02"), day("03-08"));
        tasks.claim(task, "party-member-2");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo("party-member-2");
        assertThat(line("claimed").behalf()).isNull();
    }

    @Test
    void noticesFollowAndReturn() {
        tasks.claim(task, "party-member");
        absences.enter(member, member, person("party-member-2"), day("03-02"), day("03-08"));
        urging.urge(person("supervisor"), task, null);
        assertThat(told("party-member")).contains("urged");
        assertThat(told("party-member-2")).contains("urged");
        at("2026-03-09T09:00");
        urging.urge(person("supervisor"), task, "还没办");
        assertThat(told("party-member-2")).hasSize(1);
        assertThat(told("party-member")).hasSize(2);
    }

    @Test
    void beforeAndAfterThePeriodNobodyStandsIn() {
        tasks.claim(task, "party-member");
        absences.enter(member, member, secretary, day("03-03"), day("03-03"));
        assertThat(deputies.deputyOf("party-member")).isEmpty();
        assertThatThrownBy(() -> tasks.complete(task, "community-secretary", Map.of("outcome", "done")))
                .isInstanceOf(AccessDeniedException.class);
        at("2026-03-03T00:01");
        assertThat(deputies.deputyOf("party-member")).contains(secretary);
        at("2026-03-03T23:59");
        assertThat(mine(secretary)).hasSize(1);
        at("2026-03-04T00:01");
        assertThat(mine(secretary)).isEmpty();
    }

    @Test
    void backEarlyEverythingReturnsAtOnce() {
        Absence week = week();
        absences.end(member, week.id());
        assertThat(deputies.deputyOf("party-member")).isEmpty();
        assertThat(absences.of(member, member)).isEmpty();
        refused("absence.over", () -> absences.end(member, week.id()));
        week();
    }

    @Test
    void openPagesAreToldWhenAPeriodBeginsAndEnds(ApplicationEvents events) {
        absences.enter(member, member, secretary, day("03-03"), day("03-03"));
        turns.tell();
        events.clear();
        turns.tell();
        assertThat(events.stream(DeputiesChanged.class)).isEmpty();
        for (String turn : List.of("2026-03-03T00:00", "2026-03-04T00:00")) {
            at(turn);
            turns.tell();
            turns.tell();
            assertThat(events.stream(DeputiesChanged.class))
                    .as(turn)
                    .containsExactly(new DeputiesChanged("party-member", "community-secretary"));
            events.clear();
        }
        absences.end(member, week().id());
        assertThat(events.stream(DeputiesChanged.class)).hasSize(2);
    }

    @Test
    void confidentialCasesAreNotPassedOn() {
        tasks.claim(task, "party-member");
        cases.conceal(number);
        absences.enter(member, member, person("party-member-2"), day("03-02"), day("03-08"));
        Person deputy = person("party-member-2");
        assertThat(cases.maySee(member, number)).isTrue();
        assertThat(cases.maySee(deputy, number)).isFalse();
        assertThat(cases.mayReveal(deputy, number)).isFalse();
        assertThat(mine(deputy)).extracting(InboxEntry::title).containsExactly("");
        assertThatThrownBy(() -> tasks.formData(task, "party-member-2")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tasks.complete(task, "party-member-2", Map.of("outcome", "done")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("absence.reversed", () -> absences.enter(member, member, secretary, day("03-08"), day("03-02")));
        refused("absence.past", () -> absences.enter(member, member, secretary, day("03-01"), day("03-05")));
        refused(
                "absence.long",
                () -> absences.enter(member, member, secretary, day("03-02"), LocalDate.parse("2028-03-02")));
        refused("absence.self", () -> absences.enter(member, member, member, day("03-02"), day("03-05")));
        refused(
                "absence.not-eligible",
                () -> absences.enter(member, member, person("party-member-3"), day("03-02"), day("03-05")));
        refused(
                "absence.not-eligible",
                () -> absences.enter(member, member, person("grid-worker"), day("03-02"), day("03-05")));
        refused(
                "absence.not-eligible",
                () -> absences.enter(member, member, person("community-secretary-2"), day("03-02"), day("03-05")));
        week();
        refused(
                "absence.overlap",
                () -> absences.enter(member, member, person("party-member-2"), day("03-08"), day("03-09")));
        Person other = person("party-member-2");
        refused("absence.deputy-away", () -> absences.enter(other, other, member, day("03-06"), day("03-09")));
        absences.enter(other, other, secretary, day("03-06"), day("03-09"));
    }

    @Test
    void nobodyStandsInForTheirOwnDeputyOrIsAwayWhileStandingIn() {
        Person other = person("party-member-2");
        absences.enter(member, member, other, day("03-02"), day("03-08"));
        refused("absence.cycle", () -> absences.enter(other, other, member, day("03-05"), day("03-06")));
        refused("absence.stands-in", () -> absences.enter(other, other, secretary, day("03-05"), day("03-06")));
        absences.enter(other, other, member, day("03-09"), day("03-10"));
    }

    @Test
    void onlyThePersonAdministratorsAndSupervisorsOfAllTheirUnitsMayEnter() {
        for (String stranger :
                List.of("party-member-2", "dispatcher", "community-secretary-2", "street-coordinator-2")) {
            assertThatThrownBy(() -> absences.enter(person(stranger), member, secretary, day("03-02"), day("03-05")))
                    .as(stranger)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> absences.of(person(stranger), member)).isInstanceOf(AccessDeniedException.class);
        }
        Absence entered = absences.enter(person("supervisor"), member, secretary, day("03-02"), day("03-05"));
        assertThat(entered.enteredBy()).isEqualTo("supervisor");
        assertThatThrownBy(() -> absences.end(person("street-coordinator-2"), entered.id()))
                .isInstanceOf(AccessDeniedException.class);
        absences.end(person("administrator"), entered.id());
        assertThat(absences.people(member)).containsExactly(member);
        assertThat(absences.people(person("supervisor")))
                .extracting(Person::name)
                .contains("supervisor", "party-member", "dispatcher")
                .doesNotContain("dispatcher-3", "street-coordinator-2");
        assertThat(absences.deputies(member, member))
                .extracting(Person::name)
                .contains("party-member-2", "community-secretary", "supervisor")
                .doesNotContain("party-member", "party-member-3", "grid-worker");
    }

    private Absence week() {
        return absences.enter(member, member, secretary, LocalDate.now(clock), day("03-08"));
    }

    private List<InboxEntry> mine(Person person) {
        return entries(person, InboxTab.MINE);
    }

    private List<InboxEntry> entries(Person person, InboxTab tab) {
        return inbox.page(person, tab, InboxFilter.ALL, null, 200).entries().stream()
                .filter(entry -> entry.number().equals(number))
                .toList();
    }

    private List<String> told(String account) {
        return notices.latest(person(account), 50).stream()
                .filter(notice -> notice.number().equals(number))
                .map(Notice::kind)
                .toList();
    }

    private TimelineEntry line(String kind) {
        return cases.timeline(number).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    private void at(String time) {
        travel.setOffset(Duration.ZERO);
        travel.setOffset(Duration.between(
                clock.instant(),
                LocalDateTime.parse(time).atZone(clock.getZone()).toInstant().plusMillis(500)));
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
