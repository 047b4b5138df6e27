package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.workflow.WorkTasks;

/** Mediation as people do it, through the real forms; and what is refused, with what they read. */
@IntegrationTest
class MediationByPeopleTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    WorkTasks tasks;

    MediationScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new MediationScenario(beans);
    }

    @AfterEach
    void end() {
        scenario.backHome();
    }

    private void does(String person, String step, Map<String, Object> submitted) {
        String task = scenario.task(step).getId();
        tasks.claim(task, person);
        tasks.complete(task, person, submitted);
    }

    private void accepted() {
        scenario.file(Map.of());
        does("medi-secretary", "Task_Accept", Map.of("outcome", "accept", "level", "community"));
    }

    private void mediating() {
        accepted();
        does("medi-secretary", "Task_Appoint", Map.of("outcome", "appoint", "mediator", "medi-community"));
    }

    private Map<String, Object> minutes(Instant at, String outcome) {
        Map<String, Object> minutes = new HashMap<>();
        minutes.put("outcome", outcome);
        minutes.put(
                "sessionAt",
                at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .atOffset(java.time.ZoneOffset.ofHours(8))
                        .toString());
        minutes.put("sessionPlace", "社区调解室");
        minutes.put("present", "双方");
        minutes.put("statements", "各自陈述");
        return minutes;
    }

    private void refused(String key, String person, String step, Map<String, Object> submitted) {
        assertThatThrownBy(() -> does(person, step, submitted))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
        assertThat(scenario.task(step)).isNotNull();
    }

    private void rejected(String person, String step, Map<String, Object> submitted, String... fields) {
        assertThatThrownBy(() -> does(person, step, submitted))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys(fields));
    }

    @Test
    void aDisputeGoesThroughAllItsForms() {
        mediating();
        does("medi-community", "Task_Session", minutes(scenario.now(), "again"));
        does(
                "medi-community",
                "Task_Session",
                Map.of("outcome", "adviser", "adviser", "medi-p01", "adviserQuestion", "时效怎么算"));
        does("medi-lawyer", "Task_Advise", Map.of("adviserOpinion", "三年。"));
        assertThat(tasks.formData(scenario.task("Task_Session").getId(), "medi-community"))
                .containsEntry("adviserOpinion", "三年。");
        LocalDate later = scenario.today().plusDays(50);
        does(
                "medi-community",
                "Task_Session",
                Map.of("outcome", "extend", "extendedUntil", later.toString(), "consent", true));
        Map<String, Object> agreement = minutes(scenario.now(), "agreement");
        agreement.putAll(Map.of("disputeFacts", "漏水", "terms", "修好并赔偿", "performance", "十日内"));
        does("medi-community", "Task_Session", agreement);
        scenario.signedCopy();
        does(
                "medi-community",
                "Task_Sign",
                Map.of("outcome", "signed", "signedOn", scenario.today().toString()));
        does("medi-community", "Task_Court", Map.of("courtResult", "confirmed", "courtName", "丙区人民法院"));
        scenario.fire("Timer_FollowUp");
        does("medi-community", "Task_FollowUp", Map.of("outcome", "kept", "followUpNote", "双方都说好"));
        assertThat(scenario.file().result()).isEqualTo("settled");
        assertThat(scenario.file().values()).doesNotContainKeys("statements", "terms", "parties", "present");
        assertThat(scenario.disputes.of(scenario.number).sessions()).hasSize(2);
    }

    @Test
    void theNextLevelReadsTheHandoverNoteAndTheWholeFile() {
        mediating();
        does("medi-community", "Task_Session", minutes(scenario.now(), "failure"));
        does("medi-community", "Task_HandOver", Map.of("handoverNote", "差在五百元"));
        String appoint = scenario.task("Task_Appoint").getId();
        assertThat(tasks.formData(appoint, "medi-coordinator")).containsEntry("handoverNote", "差在五百元");
        does("medi-coordinator", "Task_Appoint", Map.of("outcome", "appoint", "mediator", "medi-street"));
        assertThat(scenario.cases.maySee(MediationScenario.person("medi-street", "mediator@medi-s01"), scenario.number))
                .isTrue();
        assertThat(scenario.disputes.of(scenario.number).sessions()).hasSize(1);
    }

    @Test
    void onlyMediatorsOfTheLevelAreOffered() {
        accepted();
        @SuppressWarnings("unchecked")
        List<Map<String, String>> offered = (List<Map<String, String>>)
                tasks.formData(scenario.task("Task_Appoint").getId(), "medi-secretary")
                        .get("mediators");
        assertThat(offered).extracting(choice -> choice.get("value")).containsExactly("medi-community");
        rejected("medi-secretary", "Task_Appoint", Map.of("outcome", "appoint", "mediator", "medi-street"), "mediator");
        assertThatThrownBy(() -> scenario.appoint("medi-street")).hasStackTraceContaining("mediation.not-a-mediator");
    }

    @Test
    void aPartyDoesNotMediate() {
        scenario.file(
                Map.of(),
                List.of(
                        MediationScenario.party("社区 调解员", "applicant", "13800000001"),
                        MediationScenario.party("乙二", "respondent", "13800000002")),
                null);
        does("medi-secretary", "Task_Accept", Map.of("outcome", "accept", "level", "community"));
        refused(
                "mediation.mediator-is-party",
                "medi-secretary",
                "Task_Appoint",
                Map.of("outcome", "appoint", "mediator", "medi-community"));
        does("medi-secretary", "Task_Appoint", Map.of("outcome", "refer", "referReason", "唯一的调解员是当事人"));
        assertThat(scenario.variable("level")).isEqualTo("street");
    }

    @Test
    void aSessionLiesBetweenTheAcceptanceAndNow() {
        mediating();
        refused(
                "mediation.session-future",
                "medi-community",
                "Task_Session",
                minutes(scenario.now().plus(Duration.ofHours(2)), "again"));
        refused(
                "mediation.session-early",
                "medi-community",
                "Task_Session",
                minutes(scenario.now().minus(Duration.ofDays(2)), "again"));
        assertThat(scenario.disputes.of(scenario.number).sessions()).isEmpty();
    }

    @Test
    void anAgreementHasTermsAndAnExtensionTheConsentOfBoth() {
        mediating();
        Map<String, Object> agreement = minutes(scenario.now(), "agreement");
        rejected("medi-community", "Task_Session", agreement, "disputeFacts", "terms", "performance");
        rejected(
                "medi-community",
                "Task_Session",
                Map.of("outcome", "extend", "extendedUntil", "2026-05-01", "consent", false),
                "consent");
        refused(
                "mediation.extension-not-later",
                "medi-community",
                "Task_Session",
                Map.of(
                        "outcome",
                        "extend",
                        "extendedUntil",
                        scenario.today().plusDays(3).toString(),
                        "consent",
                        true));
    }

    @Test
    void whatIsSignedHasACopyAndADateThatCanBe() {
        mediating();
        Map<String, Object> agreement = minutes(scenario.now(), "agreement");
        agreement.putAll(Map.of("disputeFacts", "漏水", "terms", "修好并赔偿", "performance", "十日内"));
        does("medi-community", "Task_Session", agreement);
        refused("mediation.signed-copy-missing", "medi-community", "Task_Sign", signed(0));
        scenario.signedCopy();
        refused("mediation.signed-future", "medi-community", "Task_Sign", signed(1));
        refused("mediation.signed-early", "medi-community", "Task_Sign", signed(-1));
        does("medi-community", "Task_Sign", signed(0));
    }

    private Map<String, Object> signed(int days) {
        return Map.of(
                "outcome", "signed", "signedOn", scenario.today().plusDays(days).toString());
    }

    @Test
    void theDistrictHasNobodyToReferTo() {
        scenario.level("district", "district-coordinator", "district-coordinator", "medi-d01");
        refused(
                "mediation.nothing-above",
                "medi-district",
                "Task_Appoint",
                Map.of("outcome", "refer", "referReason", "没有人"));
    }

    @Test
    void whatIsNotAcceptedHasAReason() {
        scenario.file(Map.of());
        rejected("medi-secretary", "Task_Accept", Map.of("outcome", "decline"), "declineReason");
        does("medi-secretary", "Task_Accept", Map.of("outcome", "decline", "declineReason", "法院已经立案"));
        assertThat(scenario.file().result()).isEqualTo("not-accepted");
    }
}
