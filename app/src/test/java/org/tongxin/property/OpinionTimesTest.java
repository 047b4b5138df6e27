package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Urgency;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.extension.ExtensionDecisions;
import org.tongxin.extension.MoreTime;
import org.tongxin.extension.Pauses;
import org.tongxin.extension.UrgencyChange;
import org.tongxin.migration.ChangeWorker;
import org.tongxin.migration.Owner;
import org.tongxin.migration.RunningLimits;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/**
 * The time of a step that several have at once: four parties are asked for their opinion on Monday 2 March 2026 at 10:00, within three working days, and are warned on Wednesday
 * at 11:45.
 */
@IntegrationTest
class OpinionTimesTest {

    private static final String WARNING = "Timer_OpinionWarning";
    private static final String OVERDUE = "Timer_OpinionOverdue";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RunningLimits limits;

    @Autowired
    ChangeWorker worker;

    @Autowired
    MoreTime moreTime;

    @Autowired
    ExtensionDecisions decisions;

    @Autowired
    Pauses pauses;

    @Autowired
    UrgencyChange urgency;

    private final List<String> tables = new ArrayList<>();
    private PropertyScenario property;

    @BeforeEach
    void begin() {
        property = new PropertyScenario(beans);
        property.goTo(at("2026-03-02T10:00"));
        property.complain();
        property.untilMeeting();
        property.convene();
        assertThat(property.tasks("Task_Opinion")).hasSize(4);
        assertTimes("2026-03-04T11:45", "2026-03-05T10:00");
        assertDue("grid-branch", "2026-03-05T10:00");
    }

    @AfterEach
    void end() {
        tables.forEach(table -> property.engine.getRepositoryService().deleteDeployment(table, true));
        Owner.logout();
        property.backHome();
    }

    @Test
    void newLimitsMoveTheDeadlineOfEachPartyAndTheTimersThatTheyShare() throws IOException {
        days(5);
        assertTimes("2026-03-05T17:15", "2026-03-09T10:00");
        assertAllDue("2026-03-09T10:00");
        days(1);
        assertTimes("2026-03-02T17:15", "2026-03-03T10:00");
        assertAllDue("2026-03-03T10:00");
        property.fire(WARNING);
        assertThat(warned()).isEqualTo(4);
        days(5);
        assertTimes("2026-03-05T17:15", "2026-03-09T10:00");
    }

    @Test
    void withNewLimitsThePauseOfOnePartyStillDoesNotCountForIt() throws IOException {
        pauses.pause(claimed("grid-branch"), "prop-branch", at("2026-03-10T10:00"), "等业主大会");
        assertDue("grid-branch", "2026-03-13T10:00");
        assertTimes("2026-03-04T11:45", "2026-03-13T10:00");
        days(5);
        assertDue("grid-branch", "2026-03-17T10:00");
        assertDue("department", "2026-03-09T10:00");
        assertTimes("2026-03-05T17:15", "2026-03-17T10:00");
    }

    @Test
    void aPauseOfOnePartyThatEndsEarlyGivesTheStepItsDeadlineBack() {
        String task = claimed("grid-branch");
        pauses.pause(task, "prop-branch", at("2026-03-10T10:00"), "等业主大会");
        pauses.resume(task, "prop-branch", "");
        assertDue("grid-branch", "2026-03-05T10:00");
        assertTimes("2026-03-04T11:45", "2026-03-05T10:00");
    }

    @Test
    void whoIsGivenMoreTimeHasItAndTheOthersDoNot() {
        granted("grid-branch", "2026-03-10T18:00");
        assertDue("grid-branch", "2026-03-10T18:00");
        assertDue("department", "2026-03-05T10:00");
        assertTimes("2026-03-04T11:45", "2026-03-10T18:00");
        property.fire(WARNING);
        property.goTo(at("2026-03-10T17:00"));
        property.opinion("grid-branch", "prop-branch");
        assertThat(property.due(OVERDUE)).as("the others are late").isBefore(property.now());
    }

    @Test
    void whenWhoHadMoreTimeIsDoneTheStepIsOverAtTheDeadlineOfTheOthers() {
        granted("grid-branch", "2026-03-10T18:00");
        property.opinion("department", "prop-clerk");
        assertTimes("2026-03-04T11:45", "2026-03-10T18:00");
        property.opinion("grid-branch", "prop-branch");
        assertTimes("2026-03-04T11:45", "2026-03-05T10:00");
        property.fire(OVERDUE);
        assertThat(property.tasks("Task_Opinion")).isEmpty();
    }

    @Test
    void whoIsGivenMoreTimeAfterTheWarningIsWarnedOnceMoreAndNobodyElse() {
        property.fire(WARNING);
        assertThat(warned()).isEqualTo(4);
        granted("grid-branch", "2026-03-10T18:00");
        assertThat(property.due(WARNING)).isBetween(at("2026-03-05T10:00"), at("2026-03-10T18:00"));
        property.fire(WARNING);
        assertThat(warned()).isEqualTo(5);
        property.fire(OVERDUE);
        assertThat(property.tasks("Task_Opinion")).isEmpty();
    }

    @Test
    void theDeadlineOfAllMovesWithTheUrgencyAndBack() {
        var supervisor = new Person("prop-supervisor", "甲督办", Set.of(RoleAt.parse("supervisor@prop-s1")));
        var done = urgency.change(supervisor, property.number, Urgency.CRITICAL, "有人受伤");
        assertAllDue("2026-03-02T14:00");
        assertAbout(property.due(OVERDUE), "2026-03-02T14:00");
        assertThat(property.due(WARNING)).isBetween(at("2026-03-02T10:00"), at("2026-03-02T14:00"));
        urgency.undo(supervisor, property.number, done);
        assertAllDue("2026-03-05T10:00");
        assertTimes("2026-03-04T11:45", "2026-03-05T10:00");
    }

    private void days(int days) throws IOException {
        try (InputStream table = OpinionTimesTest.class.getResourceAsStream("/processes/limits/limits.dmn")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            tables.add(property.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString("limits.dmn", text.replaceFirst("(Amount_PropertyOpinion\">\\s*<text>)3", "$1" + days))
                    .deploy()
                    .getId());
        }
        Owner.login();
        limits.start(Set.of("property.opinion"));
        worker.round();
    }

    private void granted(String party, String until) {
        String task = claimed(party);
        moreTime.ask(task, "prop-branch", at(until), "等材料");
        decisions.grant(moreTime.waiting(task).orElseThrow().id());
    }

    private String claimed(String party) {
        String task = task(party).getId();
        property.engine.getTaskService().setAssignee(task, "prop-branch");
        return task;
    }

    private Task task(String party) {
        return property.tasks("Task_Opinion").stream()
                .filter(open -> party.equals(property.engine.getTaskService().getVariable(open.getId(), "party")))
                .findFirst()
                .orElseThrow();
    }

    private long warned() {
        return property.timeline().stream().filter("warned"::equals).count();
    }

    private void assertTimes(String warning, String overdue) {
        assertAbout(property.due(WARNING), warning);
        assertAbout(property.due(OVERDUE), overdue);
    }

    private void assertDue(String party, String due) {
        assertAbout(task(party).getDueDate().toInstant(), due);
    }

    private void assertAllDue(String due) {
        property.tasks("Task_Opinion")
                .forEach(task -> assertAbout(task.getDueDate().toInstant(), due));
    }

    private static void assertAbout(Instant actual, String expected) {
        assertThat(actual).isCloseTo(at(expected), within(2, ChronoUnit.MINUTES));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AdjustableClock.ZONE).toInstant();
    }
}
