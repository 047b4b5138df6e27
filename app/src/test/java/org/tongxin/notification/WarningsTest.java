package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.tongxin.IntegrationTest;
import org.tongxin.TestMail;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.deadline.Deadlines;
import org.tongxin.notification.channel.MailChannel;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** A step is warned of, late, and stays late: who hears of it, and when. */
@IntegrationTest
class WarningsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workflow workflow;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    OverdueChain chain;

    @Autowired
    Organization organization;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFiles cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Sender sender;

    @Autowired
    MailChannel mail;

    NoticeCity city;
    CaseNumber number;

    @BeforeEach
    void begin() throws Exception {
        city = new NoticeCity(beans);
        TestMail.SERVER.purgeEmailFromAllMailboxes();
        number = city.open("楼道漏水", Urgency.NORMAL);
        workflow.start("dispatch", number, Map.of());
    }

    @AfterEach
    void end() {
        city.close();
    }

    @Test
    void anUnclaimedStepIsToldToItsGroupAndThenToWhomItEscalates() {
        fire("Timer_ScreenWarning");
        assertThat(told("ntc-dispatcher")).containsExactly("warned");
        assertThat(told("ntc-dispatcher-2")).containsExactly("warned");
        assertThat(told("ntc-secretary")).isEmpty();
        fire("Timer_ScreenOverdue");
        assertThat(told("ntc-dispatcher")).containsExactly("escalated", "warned");
        assertThat(told("ntc-secretary")).containsExactly("escalated");
        assertThat(told("ntc-supervisor")).isEmpty();
    }

    @Test
    void aClaimedStepIsToldToWhoHasIt() {
        tasks.claim(screening().id(), "ntc-dispatcher-2");
        fire("Timer_ScreenWarning");
        fire("Timer_ScreenOverdue");
        assertThat(told("ntc-dispatcher-2")).containsExactly("escalated", "warned");
        assertThat(told("ntc-dispatcher")).isEmpty();
        assertThat(told("ntc-secretary")).containsExactly("escalated");
    }

    @Test
    void asLongAsItStaysLateTheSupervisorNextAboveHearsAfterEachFurtherLimit() {
        fire("Timer_ScreenOverdue");
        chain.climb();
        assertThat(told("ntc-supervisor")).as("before the further limit").isEmpty();
        afterTheLimit();
        assertThat(told("ntc-supervisor")).containsExactly("escalated-higher");
        assertThat(told("ntc-street")).isEmpty();
        chain.climb();
        assertThat(told("ntc-supervisor")).as("once").hasSize(1);
        afterTheLimit();
        assertThat(told("ntc-street")).containsExactly("escalated-higher");
        afterTheLimit();
        assertThat(told("ntc-city")).as("nobody supervises in the district").containsExactly("escalated-higher");
        afterTheLimit();
        assertThat(told("ntc-city")).hasSize(1);
        assertThat(cases.timeline(number).stream()
                        .filter(entry -> entry.kind().equals("escalated-higher"))
                        .map(TimelineEntry::outcome))
                .containsExactly("supervisor@ntc-k01", "supervisor@ntc-s01", "supervisor@ntc-c01");
    }

    @Test
    void whatIsDoneGoesNoHigher() {
        fire("Timer_ScreenOverdue");
        engine.getRuntimeService().deleteProcessInstance(instance(), "withdrawn");
        afterTheLimit();
        assertThat(told("ntc-supervisor")).isEmpty();
    }

    @Test
    void whoGotMoreTimeIsReportedOnlyWhenThatIsOver() {
        fire("Timer_ScreenOverdue");
        Instant later = city.now().plus(Duration.ofDays(30));
        engine.getTaskService().setFollowUpDate(screening().id(), java.util.Date.from(later));
        afterTheLimit();
        assertThat(told("ntc-supervisor")).isEmpty();
        city.goTo(deadlines
                .due(OverdueChain.LIMIT, "leak", "normal", NoticeCity.COMMUNITY, later)
                .deadline()
                .plusSeconds(2));
        chain.climb();
        assertThat(told("ntc-supervisor")).containsExactly("escalated-higher");
    }

    @Test
    void theSameIsSaidOnceHoweverOftenATimerTries() {
        WorkTask task = screening();
        for (int i = 0; i < 3; i++) {
            events.publishEvent(new NoticeRaised(
                    number,
                    "escalated",
                    task.step(),
                    task.stepName(),
                    java.util.Set.of(),
                    java.util.Set.of(NoticeCity.DISPATCHERS),
                    task.id()));
        }
        assertThat(told("ntc-dispatcher")).containsExactly("escalated");
    }

    @Test
    void aWarningOfWhatHasBeenDoneMeanwhileIsNotSent() {
        city.givesMail("ntc-dispatcher");
        fire("Timer_ScreenWarning");
        engine.getRuntimeService().deleteProcessInstance(instance(), "withdrawn");
        city.at("2026-04-01T09:00:01");
        assertThat(sender.round(mail)).isZero();
        assertThat(city.state("ntc-dispatcher")).isEqualTo("moot");
        assertThat(TestMail.SERVER.getReceivedMessages()).isEmpty();
    }

    private void afterTheLimit() {
        city.goTo(deadlines
                .due(OverdueChain.LIMIT, "leak", "normal", NoticeCity.COMMUNITY, city.now())
                .deadline()
                .plusSeconds(2));
        chain.climb();
    }

    private WorkTask screening() {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals("Task_Screen"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String account) {
        return notices.latest(organization.person(account).orElseThrow(), 50).stream()
                .filter(notice -> notice.number().equals(number)
                        && (notice.step() == null || notice.step().equals("Task_Screen")))
                .map(Notice::kind)
                .toList();
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    private void fire(String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(timer)
                .singleResult();
        city.goTo(job.getDuedate().toInstant().plusSeconds(1));
        engine.getManagementService().executeJob(job.getId());
    }
}
