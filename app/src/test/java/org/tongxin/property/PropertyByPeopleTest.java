package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.SampleFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.Tracking;
import org.tongxin.intake.Visitor;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** The complaint as its people go it, through the real forms, and what is refused. */
@IntegrationTest
class PropertyByPeopleTest {

    private static final Visitor VISITOR = new Visitor("property-test", "property-test");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Attachments attachments;

    @Autowired
    Visits visits;

    @Autowired
    Meetings meetings;

    @Autowired
    Tracking tracking;

    @Autowired
    Workflow workflow;

    @Autowired
    Organization organization;

    PropertyScenario property;
    CaseNumber number;

    @BeforeEach
    void complain() {
        property = new PropertyScenario(beans);
        property.complain();
        number = property.number;
    }

    @AfterEach
    void home() {
        property.backHome();
    }

    @Test
    void withoutAPhotoNothingIsVerified() {
        tasks.claim(task("Task_Verify").id(), "prop-branch");
        assertThatThrownBy(() -> tasks.complete(task("Task_Verify").id(), "prop-branch", founded(false)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("case.proof-missing"));
        assertThat(cases.find(number).orElseThrow().values()).doesNotContainKey("verifyNote");
        photo("Task_Verify", "prop-branch");
        tasks.complete(task("Task_Verify").id(), "prop-branch", founded(false));
        assertThat(task("Task_Rectify").groups()).containsExactly("property-manager@prop-x1");
    }

    @Test
    void theCompanySeesItsCaseAndNotWhoseItIsUntilTheContactIsReleased() {
        assertThat(cases.maySee(person("prop-manager"), number)).isFalse();
        verify(false);
        assertThat(cases.maySee(person("prop-manager"), number)).isTrue();
        tasks.claim(task("Task_Rectify").id(), "prop-manager");
        assertThat(cases.mayReveal(person("prop-manager"), number)).isFalse();
        assertThat(cases.masked(number)).containsEntry("contactPhone", "138****5678");
        assertThatThrownBy(() -> cases.reveal(number, person("prop-manager"), "contactPhone", "想看"))
                .isInstanceOf(AccessDeniedException.class);

        visits.ask(task("Task_Rectify").id(), person("prop-manager"), "要进屋查漏点");
        assertThat(visits.mayAsk(task("Task_Rectify"), person("prop-manager"))).isFalse();
        assertThat(cases.mayReveal(person("prop-manager"), number)).isFalse();
        does("prop-branch", "Task_Release", Map.of("outcome", "release"));
        assertThat(cases.mayReveal(person("prop-manager"), number)).isTrue();
        assertThat(cases.reveal(number, person("prop-manager"), "contactPhone", "约上门时间"))
                .isEqualTo("13800005678");
    }

    @Test
    void theBranchKeepsTheContact() {
        verify(false);
        tasks.claim(task("Task_Rectify").id(), "prop-manager");
        visits.ask(task("Task_Rectify").id(), person("prop-manager"), "要进屋");
        does("prop-branch", "Task_Release", Map.of("outcome", "keep", "releaseNote", "不需要进屋"));
        assertThat(cases.mayReveal(person("prop-manager"), number)).isFalse();
    }

    @Test
    void theBranchReleasesTheContactWhenItVerifies() {
        verify(true);
        tasks.claim(task("Task_Rectify").id(), "prop-manager");
        assertThat(cases.mayReveal(person("prop-manager"), number)).isTrue();
    }

    @Test
    void whoVerifiesSeesTheContactAndTheOwnersCommitteeNever() {
        tasks.claim(task("Task_Verify").id(), "prop-branch");
        assertThat(cases.mayReveal(person("prop-branch"), number)).isTrue();
        verified(true);
        rectify();
        tasks.claim(task("Task_Accept").id(), "prop-owners");
        assertThat(cases.mayReveal(person("prop-owners"), number)).isFalse();
    }

    @Test
    void onlyWhoHasTheTaskAsksToComeByAndSaysWhy() {
        verify(false);
        WorkTask rectify = task("Task_Rectify");
        assertThatThrownBy(() -> visits.ask(rectify.id(), person("prop-manager"), "要进屋"))
                .isInstanceOf(AccessDeniedException.class);
        tasks.claim(rectify.id(), "prop-manager");
        assertThatThrownBy(() -> visits.ask(rectify.id(), person("prop-manager"), " "))
                .hasMessage("property.visit.reason-missing");
        assertThatThrownBy(() -> visits.ask(rectify.id(), person("prop-street"), "要进屋"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCompanyDoesNotAcceptItsOwnRectification() {
        verify(false);
        rectify();
        assertThatThrownBy(() -> tasks.claim(task("Task_Accept").id(), "prop-both"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("property.own-acceptance"));
        assertThat(task("Task_Accept").assignee()).isNull();
        does("prop-owners", "Task_Accept", Map.of("committee", "accept"));
    }

    @Test
    void theResidentAnswersOnTheTrackingPage() {
        verify(false);
        rectify();
        String code = cases.find(number).orElseThrow().trackingCode();
        assertThat(tracking.progress(code, VISITOR).asked()).isTrue();
        assertThatThrownBy(() -> tracking.confirm(code, false, "  ", VISITOR))
                .hasMessage("track.confirm.reason-missing");
        tracking.confirm(code, false, "还是压着窗户", VISITOR);
        assertThat(tracking.progress(code, VISITOR).asked()).isFalse();
        does("prop-owners", "Task_Accept", Map.of("committee", "accept"));
        assertThat(task("Task_Rectify").assignee()).isNull();
        assertThatThrownBy(() -> tracking.confirm(code, true, "", VISITOR)).hasMessage("track.confirm.not-now");
    }

    @Test
    void theBranchAnswersForTheResidentAndSaysWhy() {
        verify(false);
        rectify();
        tasks.claim(task("Task_Confirm").id(), "prop-branch");
        assertThatThrownBy(
                        () -> tasks.complete(task("Task_Confirm").id(), "prop-branch", Map.of("confirmed", "accept")))
                .isInstanceOf(SubmissionRejected.class);
        tasks.complete(
                task("Task_Confirm").id(),
                "prop-branch",
                Map.of("confirmed", "accept", "confirmReason", "老人不会用手机，当面问过"));
        does("prop-owners", "Task_Accept", Map.of("committee", "accept"));
        assertThat(workflow.awaits("Message_Rated", number)).isTrue();
    }

    @Test
    void noMeetingOnAnEstateWhoseCompanyWasRemoved() {
        untilConvene();
        property.company(true);
        tasks.claim(task("Task_Convene").id(), "prop-secretary");
        assertThatThrownBy(() -> tasks.complete(
                        task("Task_Convene").id(), "prop-secretary", Map.of("outcome", "meet", "conveneNote", "请各方说明")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("property.company-removed"));
        assertThat(task("Task_Convene").assignee()).isEqualTo("prop-secretary");
        assertThat(meetings.of(number)).isEmpty();
    }

    @Test
    void thePartiesAnswerIntoTheRecordAndTheSecretaryIsOneOfThem() {
        untilConvene();
        does("prop-secretary", "Task_Convene", Map.of("outcome", "meet", "conveneNote", "请各方说明"));
        Meeting meeting = meetings.of(number, person("prop-manager")).get(0);
        assertThat(meeting.quorum()).isEqualTo(3);
        assertThat(meeting.seats().get(0))
                .extracting(Meeting.Seat::party, Meeting.Seat::answeredBy, Meeting.Seat::opinion)
                .containsExactly(Party.COMMUNITY_SECRETARY, "prop-secretary", "请各方说明");
        opinion("prop-manager");
        Meeting.Seat company = meetings.of(number).get(0).seats().stream()
                .filter(seat -> seat.party() == Party.PROPERTY_MANAGER)
                .findFirst()
                .orElseThrow();
        assertThat(company)
                .extracting(Meeting.Seat::answeredBy, Meeting.Seat::opinion, Meeting.Seat::willDo)
                .containsExactly("prop-manager", "prop-manager：设备老化", "月底前修剪");
        assertThatThrownBy(() -> meetings.of(number, person("grid-branch"))).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"responsible", "measure", "newDeadline"})
    void aResolutionNamesPartyMeasureAndDeadline(String missing) {
        untilResolution();
        Map<String, Object> resolution = resolution();
        resolution.remove(missing);
        assertThatThrownBy(() -> tasks.complete(task("Task_Resolve").id(), "prop-secretary", resolution))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsKey(missing));
    }

    @Test
    void aNewDeadlineInThePastIsRefused() {
        untilResolution();
        Map<String, Object> resolution = resolution();
        resolution.put("newDeadline", "2026-03-01");
        assertThatThrownBy(() -> tasks.complete(task("Task_Resolve").id(), "prop-secretary", resolution))
                .isInstanceOf(SubmissionRejected.class);
        tasks.complete(task("Task_Resolve").id(), "prop-secretary", resolution());
        assertThat(task("Task_Fulfil").groups()).containsExactly("property-manager@prop-x1");
    }

    @Test
    void aComplaintWithoutAnEstateIsRefused() {
        CaseNumber without = property.open("prop-x1", "greening", org.tongxin.cases.Urgency.NORMAL);
        assertThatThrownBy(() -> workflow.start("property", without, Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("property.estate-missing"));
        assertThatThrownBy(() -> workflow.start("property", without, Map.of("estate", "prop-k1")))
                .hasMessage("property.estate-missing");
    }

    private void untilConvene() {
        verify(false);
        does("prop-manager", "Task_Rectify", Map.of("outcome", "refuse", "refuseReason", "不归我们管"));
    }

    private void untilResolution() {
        untilConvene();
        does("prop-secretary", "Task_Convene", Map.of("outcome", "meet", "conveneNote", "请各方说明"));
        opinion("prop-branch");
        opinion("prop-owners");
        opinion("prop-manager");
        opinion("prop-clerk");
        tasks.claim(task("Task_Resolve").id(), "prop-secretary");
    }

    private static Map<String, Object> resolution() {
        return new HashMap<>(Map.of(
                "responsible", "property-manager",
                "measure", "修剪三栋的树",
                "newDeadline", "2026-06-30",
                "department", "prop-h1"));
    }

    private void opinion(String person) {
        WorkTask task = tasks.ofCase(number).stream()
                .filter(open -> open.step().equals("Task_Opinion"))
                .filter(open -> open.groups().stream().anyMatch(person(person).groups()::contains))
                .findFirst()
                .orElseThrow();
        tasks.claim(task.id(), person);
        tasks.complete(task.id(), person, Map.of("opinion", person + "：设备老化", "willDo", "月底前修剪"));
    }

    private void verify(boolean visit) {
        tasks.claim(task("Task_Verify").id(), "prop-branch");
        verified(visit);
    }

    private void verified(boolean visit) {
        photo("Task_Verify", "prop-branch");
        tasks.complete(task("Task_Verify").id(), "prop-branch", founded(visit));
    }

    private void rectify() {
        tasks.claim(task("Task_Rectify").id(), "prop-manager");
        photo("Task_Rectify", "prop-manager");
        tasks.complete(task("Task_Rectify").id(), "prop-manager", Map.of("outcome", "done", "rectifyNote", "已修剪"));
    }

    private static Map<String, Object> founded(boolean visit) {
        return Map.of(
                "outcome", "founded",
                "urgency", "normal",
                "category", "greening",
                "visit", visit,
                "verifyNote", "树枝压到二楼窗户");
    }

    private void does(String person, String step, Map<String, Object> submitted) {
        String task = task(step).id();
        tasks.claim(task, person);
        tasks.complete(task, person, submitted);
    }

    private void photo(String step, String person) {
        attachments.add(
                number,
                attachments.clean("现场.jpg", new ByteArrayInputStream(SampleFiles.image("jpeg", 40, 30))),
                person,
                step,
                true);
    }

    private WorkTask task(String step) {
        return tasks.ofCase(number).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + step));
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }
}
