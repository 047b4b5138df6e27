package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.SampleFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.workflow.Workflow;

/**
 * Complaints in a small city of its own, and what people and time do to them. It begins on Monday, 2 March 2026, at 9:00. Estate X1 has an owners'
 * committee, X2 has none, X3 has no company.
 */
class PropertyScenario {

    static final String X1 = "prop-x1";
    static final String X2 = "prop-x2";
    static final String X3 = "prop-x3";
    static final String COMPANY = "prop-w1";

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T09:00");

    final ProcessEngine engine;
    final CaseFiles cases;
    private final Workflow workflow;
    private final Attachments attachments;
    private final TimeTravel travel;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final CurrentOrganization organization;
    CaseNumber number = new CaseNumber("none");
    String title = "树枝压到窗户";

    PropertyScenario(AutowireCapableBeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        cases = beans.getBean(CaseFiles.class);
        workflow = beans.getBean(Workflow.class);
        attachments = beans.getBean(Attachments.class);
        travel = beans.getBean(TimeTravel.class);
        clock = beans.getBean(Clock.class);
        jdbc = beans.getBean(JdbcClient.class);
        organization = beans.getBean(CurrentOrganization.class);
        units();
        goTo(MORNING.atZone(AdjustableClock.ZONE).toInstant());
    }

    private void units() {
        changed(jdbc.sql("""
                        insert into unit (code, name, type, parent, field, served_by, owners_committee) values
                        ('prop-c1', '清江市', 'city', null, null, null, false), ('prop-d1', '甲区', 'district', 'prop-c1', null, null, false),
                        ('prop-s1', '南门街道', 'street', 'prop-d1', null, null, false), ('prop-k1', '花园社区', 'community', 'prop-s1', null, null, false),
                        ('prop-h1', '甲区住建局', 'department', 'prop-d1', 'housing', null, false),
                        ('prop-m1', '甲区市场监管局', 'department', 'prop-d1', 'market-supervision', null, false),
                        ('prop-w1', '好邻居物业', 'property-company', 'prop-d1', null, null, false),
                        ('prop-x1', '花园一期', 'estate', 'prop-k1', null, 'prop-w1', true),
                        ('prop-x2', '花园二期', 'estate', 'prop-k1', null, 'prop-w1', false),
                        ('prop-x3', '花园老楼', 'estate', 'prop-k1', null, null, true)
                        on conflict do nothing
                        """).update());
        changed(jdbc.sql("""
                        insert into account (name, display_name) values ('prop-branch', '甲支书'), ('prop-secretary', '甲书记'), ('prop-manager', '甲经理'),
                        ('prop-owners', '甲主任'), ('prop-both', '甲两头'), ('prop-committee', '甲居委'), ('prop-clerk', '甲科员'), ('prop-street', '甲街道')
                        on conflict do nothing
                        """).update());
        changed(jdbc.sql("""
                        insert into role_holding (account, role, unit) values
                        ('prop-branch', 'grid-branch', 'prop-x1'), ('prop-branch', 'grid-branch', 'prop-x2'), ('prop-branch', 'grid-branch', 'prop-x3'),
                        ('prop-secretary', 'community-secretary', 'prop-k1'), ('prop-manager', 'property-manager', 'prop-x1'),
                        ('prop-manager', 'property-manager', 'prop-x2'), ('prop-owners', 'owners-committee', 'prop-x1'),
                        ('prop-both', 'owners-committee', 'prop-x1'), ('prop-both', 'property-manager', 'prop-x2'),
                        ('prop-committee', 'residents-committee', 'prop-k1'), ('prop-clerk', 'department-clerk', 'prop-h1'),
                        ('prop-street', 'street-coordinator', 'prop-s1')
                        on conflict do nothing
                        """).update());
    }

    private void changed(int rows) {
        if (rows > 0) {
            jdbc.sql("update organization_version set version = version + 1").update();
            organization.refresh();
        }
    }

    /** The company is removed, or back. */
    void company(boolean closed) {
        changed(jdbc.sql("update unit set closed = ? where code = 'prop-w1'")
                .param(closed)
                .update());
    }

    /** A resident complains. */
    ProcessInstance complain(String estate, String category, Urgency urgency) {
        number = open(estate, category, urgency);
        workflow.start("property", number, Map.of("estate", estate));
        return instance();
    }

    ProcessInstance complain() {
        return complain(X1, "greening", Urgency.NORMAL);
    }

    CaseNumber open(String estate, String category, Urgency urgency) {
        return cases.open(new NewCase(
                        "property",
                        title,
                        "二楼的窗户被树枝挡住，物业一直不修剪。",
                        category,
                        urgency,
                        new UnitCode("prop-k1"),
                        "3栋",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of("estate", estate),
                        Map.of("contactName", "张三", "contactPhone", "13800005678")))
                .number();
    }

    ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("property")
                .singleResult();
    }

    /** Completes the step's one open task with these variables, as its form would. */
    void complete(String step, Object... variables) {
        engine.getTaskService().complete(task(step).getId(), map(variables));
    }

    private static Map<String, Object> map(Object... variables) {
        Map<String, Object> submitted = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            submitted.put((String) variables[i], variables[i + 1]);
        }
        return submitted;
    }

    /** A photo is attached in the step. */
    void photo(String step) {
        attachments.add(
                number,
                attachments.clean("现场.jpg", new ByteArrayInputStream(SampleFiles.image("jpeg", 40, 30))),
                "prop-branch",
                step,
                true);
    }

    void verify(String outcome) {
        photo("Task_Verify");
        complete("Task_Verify", "outcome", outcome, "urgency", "normal", "category", "greening", "visit", false);
    }

    void rectify() {
        photo("Task_Rectify");
        complete("Task_Rectify", "outcome", "done");
    }

    /** The committee and the complainant say what they think of the rectification. */
    void accept(String committee, String complainant) {
        complete("Task_Accept", "committee", committee);
        complete("Task_Confirm", "confirmed", complainant);
    }

    /** From the complaint to the question how to convene: the company refuses. */
    void untilMeeting() {
        verify("founded");
        complete("Task_Rectify", "outcome", "refuse");
    }

    void convene() {
        assign("Task_Convene", "prop-secretary");
        complete("Task_Convene", "outcome", "meet");
    }

    /** The first party that is still asked answers. */
    void opinion(String party, String person) {
        Task task = tasks("Task_Opinion").stream()
                .filter(open -> party.equals(engine.getTaskService().getVariable(open.getId(), "party")))
                .findFirst()
                .orElseThrow();
        engine.getTaskService().setAssignee(task.getId(), person);
        cases.update(number, Map.of("opinion", person + "的意见", "willDo", "修剪"));
        engine.getTaskService().complete(task.getId());
    }

    void resolve(String responsible) {
        complete("Task_Resolve", "responsible", responsible, "newDeadline", "2026-06-30", "department", "prop-h1");
    }

    void assign(String step, String person) {
        engine.getTaskService().setAssignee(task(step).getId(), person);
    }

    boolean rate(int stars, boolean solved) {
        cases.rate(number, stars, solved, null);
        return workflow.correlate("Message_Rated", number, Map.of("stars", stars, "solved", solved));
    }

    boolean message(String message, Object... variables) {
        return workflow.correlate(message, number, map(variables));
    }

    Task task(String step) {
        assertThat(tasks(step)).as("open task " + step).hasSize(1);
        return tasks(step).get(0);
    }

    List<Task> tasks(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .list();
    }

    /** The steps at which the case waits for people, in its own process and in the ones that it calls. */
    List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    List<String> groups(String step) {
        return tasks(step).stream()
                .flatMap(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /** Lets time pass until the timer is due, and it goes off. */
    void fire(String timer) {
        List<Job> waiting = engine.getManagementService().createJobQuery().activityId(timer).list().stream()
                .filter(job -> instances().contains(job.getProcessInstanceId()))
                .toList();
        assertThat(waiting).as("waiting timer " + timer).hasSize(1);
        Job job = waiting.get(0);
        Instant due = job.getDuedate().toInstant();
        assertThat(due)
                .as("when " + timer + " goes off")
                .isAfterOrEqualTo(clock.instant().minusSeconds(1));
        goTo(due.plusSeconds(1));
        engine.getManagementService().executeJob(job.getId());
    }

    /** Of the case's process and of those that it calls. */
    private List<String> instances() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance().getId(), name);
    }

    CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    List<String> timeline() {
        return cases.timeline(number).stream().map(TimelineEntry::kind).toList();
    }

    /** What the resident reads. */
    List<String> notes() {
        return cases.timeline(number).stream()
                .filter(entry -> entry.visibleToResident() && entry.kind().equals("note"))
                .map(entry -> String.valueOf(entry.outcome()))
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    /** Back to the machine's time, and the company is back. */
    void backHome() {
        company(false);
        travel.setOffset(Duration.ZERO);
    }
}
