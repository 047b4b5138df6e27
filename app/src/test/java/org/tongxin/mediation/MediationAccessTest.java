package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseSearch;
import org.tongxin.cases.CaseSearch.Criteria;
import org.tongxin.common.Refused;
import org.tongxin.extension.MoreTime;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;
import org.tongxin.notification.Notice;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.CaseTrail;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** Who may see a mediation: the mediators who were appointed, the chain above, and nobody else. */
@IntegrationTest
class MediationAccessTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Organization organization;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseTrail trail;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    MoreTime moreTime;

    @Autowired
    EarlierDisputes earlier;

    MediationScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new MediationScenario(beans);
        scenario.file(Map.of());
    }

    @AfterEach
    void end() {
        scenario.backHome();
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }

    private boolean sees(String name) {
        boolean sees = scenario.cases.maySee(person(name), scenario.number);
        boolean finds = search.find(person(name), Criteria.text(scenario.number.value()), null, 10).cases().stream()
                .map(CaseFile::number)
                .anyMatch(scenario.number::equals);
        assertThat(finds).as("search of " + name).isEqualTo(sees);
        assertThat(scenario.cases.hidden(person(name), List.of(scenario.number)).isEmpty())
                .isEqualTo(sees);
        return sees;
    }

    private void mediating() {
        scenario.accept("community");
        scenario.appoint("medi-community");
    }

    @ParameterizedTest
    @ValueSource(strings = {"medi-secretary", "medi-coordinator", "medi-district"})
    void theChainAboveSeesIt(String name) {
        assertThat(sees(name)).isTrue();
        assertThat(trail.of(person(name), scenario.number)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medi-dispatcher",
                "medi-supervisor",
                "medi-police",
                "medi-lawyer",
                "medi-street",
                "medi-other",
                "medi-grid"
            })
    void nobodyElseDoes(String name) {
        mediating();
        assertThat(sees(name)).isFalse();
        assertThatThrownBy(() -> scenario.cases.require(person(name), scenario.number))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.of(person(name), scenario.number)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> earlier.of(person(name), scenario.number)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inbox.watch(person(name), scenario.number)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMediatorSeesItFromTheAppointmentOn() {
        assertThat(sees("medi-community")).isFalse();
        mediating();
        assertThat(sees("medi-community")).isTrue();
        scenario.session("failure");
        scenario.complete("Task_HandOver");
        scenario.appoint("medi-street");
        assertThat(sees("medi-street")).isTrue();
        assertThat(sees("medi-community")).as("who mediated before").isTrue();
    }

    @Test
    void whoFiledItFollowsItByTheTrackingCodeOnly() {
        Person worker = MediationScenario.person("medi-worker", "grid-worker@medi-g01");
        assertThat(scenario.file().reporter()).isEqualTo("medi-worker");
        assertThat(scenario.cases.maySee(worker, scenario.number)).isFalse();
        assertThat(scenario.cases.byTrackingCode(scenario.file().trackingCode()))
                .isPresent();
    }

    @Test
    void attachmentsAreNoWayAroundIt() throws Exception {
        mediating();
        scenario.agree();
        UUID id = scenario.attachments.of(scenario.number).get(0).id();
        MockMvc browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        for (String other : List.of("medi-dispatcher", "medi-supervisor", "medi-police", "medi-other")) {
            browser.perform(get("/attachments/{id}", id).with(user(other))).andExpect(status().isNotFound());
        }
        browser.perform(get("/attachments/{id}", UUID.randomUUID()).with(user("medi-community")))
                .andExpect(status().isNotFound());
        browser.perform(get("/attachments/{id}", id).with(user("medi-community")))
                .andExpect(status().isOk());
        browser.perform(get("/attachments/{id}", id).with(user("medi-coordinator")))
                .andExpect(status().isOk());
    }

    @Test
    void theAdviserWhoWasNotYetCalledInReadsTheStepAndNothingMore() {
        mediating();
        scenario.cases.update(scenario.number, Map.of("adviserQuestion", "诉讼时效怎么算"));
        scenario.complete("Task_Session", "outcome", "adviser", "adviser", "medi-p01");
        Person lawyer = person("medi-lawyer");
        InboxEntry line = line(lawyer, InboxFilter.ALL);
        assertThat(line.title()).isEmpty();
        assertThat(line.place()).isNull();
        assertThat(line.stepName()).isEqualTo("出具法律意见");
        String task = scenario.task("Task_Advise").getId();
        assertThatThrownBy(() -> tasks.formData(task, "medi-lawyer")).isInstanceOf(AccessDeniedException.class);
        tasks.claim(task, "medi-lawyer");
        assertThat(tasks.formData(task, "medi-lawyer")).containsEntry("adviserQuestion", "诉讼时效怎么算");
        assertThat(sees("medi-lawyer")).isTrue();
        assertThat(line(lawyer, InboxFilter.ALL, InboxTab.MINE).title()).isEqualTo("楼上漏水赔偿");
    }

    @Test
    void wordsOfItFindNothingInAListThatLeavesThemOut() {
        mediating();
        scenario.complete("Task_Session", "outcome", "adviser", "adviser", "medi-p01");
        Person lawyer = person("medi-lawyer");
        InboxFilter guess = new InboxFilter(null, null, null, null, null, "漏水");
        assertThat(inbox.page(lawyer, InboxTab.OPEN, guess, null, 50).entries())
                .noneMatch(entry -> entry.number().equals(scenario.number));
        InboxFilter number = new InboxFilter(null, null, null, null, null, scenario.number.value());
        assertThat(line(lawyer, number).number()).isEqualTo(scenario.number);
    }

    @Test
    void thePoliceReadTheAlertWithoutTheFile() {
        scenario.file(Map.of("suicide", true));
        List<Notice> read = notices.latest(person("medi-police"), 10);
        assertThat(read)
                .filteredOn(notice -> notice.number().equals(scenario.number))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).isEmpty();
                    assertThat(notice.kind()).contains("请立即到场", "有轻生言行");
                });
        assertThat(notices.latest(person("medi-coordinator"), 10))
                .filteredOn(notice -> notice.number().equals(scenario.number))
                .allSatisfy(notice -> assertThat(notice.title()).isNotEmpty());
    }

    @Test
    void theSupervisorDecidesNothingAboutIt() {
        mediating();
        WorkTask task = tasks.ofCase(scenario.number).get(0);
        assertThat(moreTime.mayAsk(task)).isFalse();
        assertThatThrownBy(() ->
                        moreTime.ask(task.id(), "medi-community", scenario.now().plus(Duration.ofDays(20)), "需要更多时间"))
                .isInstanceOf(Refused.class)
                .hasMessage("extension.confidential");
    }

    @Test
    void itIsNotCountedAmongSimilarRequests() {
        Set<String> before = similar();
        assertThat(before).doesNotContain(scenario.number.value());
    }

    private Set<String> similar() {
        CaseFile other = new org.tongxin.cases.CaseFixture(beans).open(MediationScenario.COMMUNITY, "楼上漏水赔偿");
        return search.similar(person("medi-dispatcher"), other.number(), 50).stream()
                .map(found -> found.file().number().value())
                .collect(java.util.stream.Collectors.toSet());
    }

    private InboxEntry line(Person person, InboxFilter filter) {
        return line(person, filter, InboxTab.OPEN);
    }

    private InboxEntry line(Person person, InboxFilter filter, InboxTab tab) {
        return inbox.page(person, tab, filter, null, 200).entries().stream()
                .filter(entry -> entry.number().equals(scenario.number))
                .findFirst()
                .orElseThrow();
    }
}
