package org.tongxin.property;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.CaseScenario;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.SampleFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.data.CurrentOrganization;

/**
 * Complaints in a small city of its own, and what people and time do to them. It begins on Monday, 2 March 2026, at 9:00. Estate X1 has an owners'
 * committee, X2 has none, X3 has no company.
 */
class PropertyScenario extends CaseScenario {

    static final String X1 = "prop-x1";
    static final String X2 = "prop-x2";
    static final String X3 = "prop-x3";
    static final String COMPANY = "prop-w1";

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final CurrentOrganization organization;
    String title = "树枝压到窗户";

    PropertyScenario(AutowireCapableBeanFactory beans) {
        super(beans);
        attachments = beans.getBean(Attachments.class);
        jdbc = beans.getBean(JdbcClient.class);
        organization = beans.getBean(CurrentOrganization.class);
        units();
        beginOnMondayMorning();
    }

    private void units() {
        changed(jdbc.sql("""
                        insert into unit (code, name, type, parent, field, served_by, owners_committee) values
                        ('prop-c1', '清江市', 'city', null, null, null, false), ('prop-d1', '甲区', 'district', 'prop-c1', null, null, false),
                        ('prop-s1', '南门街道', 'street', 'prop-d1', null, null, false), ('prop-k1', '花园社区', 'community', 'prop-s1', null, null, false),
                        ('prop-g1', '花园第一网格', 'grid', 'prop-k1', null, null, false),
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

    ProcessInstance instance() {
        return instance("property");
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

    boolean message(String message, Object... variables) {
        return workflow.correlate(message, number, map(variables));
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance().getId(), name);
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

    /** Back to the machine's time, and the company is back. */
    @Override
    public void backHome() {
        company(false);
        super.backHome();
    }
}
