package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.Portal;
import org.tongxin.intake.StaffIntake;
import org.tongxin.notification.Notices;
import org.tongxin.officials.OfficialsScenario;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.RoleAdministration;
import org.tongxin.points.PointsLedger;
import org.tongxin.wish.WishScenario;
import org.tongxin.workflow.ProcessInfo;

/**
 * The changes that process owners make, as the guide lists them (processes/README.md): with files and tables alone on the running application, no Java, no restart. Each
 * is deployed through the engine's door, and a new case shows it.
 */
@IntegrationTest
@WithMockUser(username = "dispatcher", roles = "dispatcher")
class OwnersChangesTest {

    private static final String OFFICIALS = "processes/officials/officials.bpmn";
    private static final String LIMITS = "processes/limits/limits.dmn";
    private static final Map<String, Object> HANDLE = Map.of("outcome", "handle", "raised", "想装电梯");

    @Autowired
    ProcessEngine engine;

    @Autowired
    StaffIntake staff;

    @Autowired
    Portal portal;

    @Autowired
    Notices notices;

    private OwnersDesk desk;
    private OfficialsScenario officials;

    @BeforeEach
    void begin(@Autowired BeanFactory beans) {
        desk = new OwnersDesk(engine.getRepositoryService());
        officials = new OfficialsScenario(beans).onMondayMorning();
    }

    @AfterEach
    void end() {
        officials.backHome();
        desk.close();
    }

    @Test
    void change1AStepIsCalledSomethingElse() {
        desk.change(OFFICIALS, "name=\"安排接待\"", "name=\"约定接待时间\"").deploy();
        assertThat(officials.booked().workTask("Task_Arrange").stepName()).isEqualTo("约定接待时间");
    }

    @Test
    void change2AStepMayTakeLonger() {
        LocalDate before = day(officials.booked().due("Timer_ArrangeOverdue"));
        desk.changeAt(LIMITS, "Amount_OfficialsArrange", "<text>1</text>", "<text>3</text>")
                .deploy();
        assertThat(day(officials.booked().due("Timer_ArrangeOverdue"))).isEqualTo(before.plusDays(2));
    }

    @Test
    void change3TheWarningComesEarlier() {
        Instant before = officials.booked().due("Timer_ArrangeWarning");
        desk.changeAt(LIMITS, "Warn_OfficialsArrange", "<text>75</text>", "<text>50</text>")
                .deploy();
        assertThat(officials.booked().due("Timer_ArrangeWarning")).isBefore(before);
    }

    @Test
    void change4ALimitCountsCalendarDays() {
        desk.changeAt(LIMITS, "Unit_OfficialsHandle", "\"working-days\"", "\"days\"")
                .deploy();
        officials.booked().arranged().received(HANDLE);
        assertThat(Duration.between(officials.now(), officials.due("Timer_HandleOverdue")))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
    }

    @Test
    void change5OneCategoryHasALimitOfItsOwn() {
        String rule = between(LIMITS, "<rule id=\"Rule_OfficialsArrange\">", "</rule>");
        String own = rule.replace("OfficialsArrange\"", "OfficialsArrangeLift\"")
                .replaceFirst(
                        "(Category_OfficialsArrangeLift\">\\s*)<text ?/>|(Category_OfficialsArrangeLift\">\\s*)<text></text>",
                        "$1<text>\"lift\"</text>")
                .replace("<text>1</text>", "<text>2</text>");
        assertThat(own).contains("\"lift\"");
        desk.change(LIMITS, rule, own + rule).deploy();
        LocalDate usual =
                day(officials.booked("officials", Map.of("category", "parking")).due("Timer_ArrangeOverdue"));
        LocalDate lift =
                day(officials.booked("officials", Map.of("category", "lift")).due("Timer_ArrangeOverdue"));
        assertThat(lift).isEqualTo(usual.plusDays(1));
    }

    @Test
    void change6AStepIsAdded() {
        addCheck();
        officials.booked().arranged().received(HANDLE);
        assertThat(officials.open()).containsExactly("Task_Check");
        assertThat(officials.workTask("Task_Check").groups()).containsExactly("dispatcher@990101001001");
        officials.late("Check", "community-secretary@990101001001");
        officials.does("dispatcher", "Task_Check", Map.of("checkNote", "现场看过"));
        assertThat(officials.open()).containsExactly("Task_Handle");
        assertThat(officials.file().values()).containsEntry("checkNote", "现场看过");
    }

    @Test
    void change7AStepIsTakenOut() {
        takeOut("Task_TellArranged");
        takeOut("Flow_TellToReceive");
        desk.change(OFFICIALS, "<bpmn:incoming>Flow_TellToReceive<", "<bpmn:incoming>Flow_Arranged<")
                .change(OFFICIALS, "targetRef=\"Task_TellArranged\"", "targetRef=\"Task_Receive\"")
                .deploy();
        officials.booked().arranged();
        assertThat(officials.open()).containsExactly("Task_Receive");
        assertThat(toldResident()).doesNotContain("已约好接待");
    }

    @Test
    void change8SomebodyElseDoesAStep() {
        desk.change(OFFICIALS, "roles.at(&#39;community-secretary&#39;, unit)", "roles.at(&#39;dispatcher&#39;, unit)")
                .deploy();
        officials.booked().arranged().received(HANDLE).handled("已报修").rate(1, false);
        assertThat(officials.workTask("Task_Review").groups()).containsExactly("dispatcher@990101001001");
    }

    @Test
    void change9ALateStepGoesToSomebodyElse() {
        desk.changeAt(
                        OFFICIALS,
                        "Task_Receive",
                        "name=\"escalateTo\" value=\"street-coordinator\"",
                        "name=\"escalateTo\" value=\"community-secretary\"")
                .deploy();
        officials.booked().arranged().late("Receive", "community-secretary@990101001001");
    }

    @Test
    void change10ANewRoleHasAStepAndAnInbox(
            @Autowired RoleAdministration roles, @Autowired Administration administration) {
        as("administrator");
        roles.add(new Role("t-adviser-10", "法律顾问", "Legal adviser", Set.of(UnitType.COMMUNITY)));
        RoleAt held = RoleAt.parse("t-adviser-10@990101001001");
        administration.add(new Account("t-adviser-10", "顾问", null, false, false, false, 0, Set.of(held)));
        desk.change(OFFICIALS, "roles.at(&#39;dispatcher&#39;, unit)", "roles.at(&#39;t-adviser-10&#39;, unit)")
                .deploy();
        as("dispatcher");
        officials.booked();
        assertThat(officials.workTask("Task_Arrange").groups()).containsExactly(held.group());
        officials.does("t-adviser-10", "Task_Arrange", Map.of("outcome", "decline", "declineReason", "电话里说清了"));
        assertThat(officials.file().result()).isEqualTo("answered");
    }

    @Test
    void change11TheResidentReadsAnotherSentence() {
        desk.change(OFFICIALS, ">已约好接待<", ">接待时间已定，请带好身份证<").deploy();
        officials.booked().arranged();
        assertThat(toldResident()).contains("接待时间已定，请带好身份证");
    }

    @Test
    void change12AFormAsksForMore() {
        desk.change(
                        "forms/officials-handle.form",
                        "\"components\": [",
                        "\"components\": [" + textField("cost", "花了多少钱"))
                .put(OFFICIALS, desk.text(OFFICIALS))
                .deploy();
        officials.booked().arranged().received(HANDLE);
        officials.does("Task_Handle", Map.of("handleResult", "solved", "answer", "已办", "cost", "200 元"));
        assertThat(officials.file().values()).containsEntry("cost", "200 元");
    }

    @Test
    void change13AFieldHasToBeFilledIn() {
        desk.changeAt(
                        "forms/officials-start.form",
                        "contactName",
                        "\"maxLength\": 50",
                        "\"maxLength\": 50, \"required\": true")
                .put(OFFICIALS, desk.text(OFFICIALS))
                .deploy();
        assertThatThrownBy(officials::booked)
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys("contactName"));
    }

    @Test
    void change14ADecisionHasOneMoreOptionWithAWayOfItsOwn() {
        desk.changeAt(
                        "forms/officials-receive.form",
                        "outcome",
                        "\"values\": [",
                        "\"values\": [{\"label\": \"不归我们管，已说明\", \"value\": \"elsewhere\"},")
                .changeAt(
                        OFFICIALS,
                        "Gateway_Received",
                        "<bpmn:outgoing>Flow_Absent</bpmn:outgoing>",
                        "<bpmn:outgoing>Flow_Elsewhere</bpmn:outgoing><bpmn:outgoing>Flow_Absent</bpmn:outgoing>")
                .changeAt(
                        OFFICIALS,
                        "Task_CloseAnswered",
                        "<bpmn:incoming>Flow_Declined</bpmn:incoming>",
                        "<bpmn:incoming>Flow_Declined</bpmn:incoming><bpmn:incoming>Flow_Elsewhere</bpmn:incoming>")
                .change(OFFICIALS, "<bpmn:sequenceFlow id=\"Flow_Absent\"", """
                        <bpmn:sequenceFlow id="Flow_Elsewhere" name="不归这里管" sourceRef="Gateway_Received" targetRef="Task_CloseAnswered">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'elsewhere'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:sequenceFlow id="Flow_Absent\"""")
                .change(OFFICIALS, "<bpmndi:BPMNEdge id=\"Flow_Absent_di\"", """
                        <bpmndi:BPMNEdge id="Flow_Elsewhere_di" bpmnElement="Flow_Elsewhere">
                          <di:waypoint x="910" y="665" />
                          <di:waypoint x="910" y="200" />
                        </bpmndi:BPMNEdge>
                        <bpmndi:BPMNEdge id="Flow_Absent_di\"""")
                .deploy();
        officials.booked().arranged().received(Map.of("outcome", "elsewhere", "raised", "社保转移"));
        assertThat(officials.file().result()).isEqualTo("answered");
    }

    @Test
    void change15OneCategoryIsSentToAnotherDepartment() {
        desk.changeAt(
                        "processes/dispatch/dispatch-route.dmn",
                        "Department_Parking",
                        "\"urban-management\"",
                        "\"public-security\"")
                .deploy();
        request("parking");
        assertThat(String.valueOf(variable("dispatch", "department"))).isEqualTo("990101001-D01");
    }

    @Test
    void change16TheFirstRefusalGoesToTheStreet() {
        desk.changeAt(
                        "processes/dispatch/dispatch-rounds.dmn",
                        "Refusals_RoundsAll",
                        "<text>2</text>",
                        "<text>1</text>")
                .deploy();
        request("leak");
        officials.complete(
                "Task_Screen",
                "category",
                "leak",
                "urgency",
                "normal",
                "route",
                "department",
                "department",
                "990101-D02");
        officials.complete("Task_Accept", "outcome", "refuse");
        assertThat(officials.open()).contains("Task_Coordinate").doesNotContain("Task_Screen");
    }

    @Test
    void change17AWishIsWorthMorePoints(@Autowired BeanFactory beans, @Autowired PointsLedger points) {
        desk.changeAt("processes/points/points.dmn", "Points_Wish", "<text>10</text>", "<text>15</text>")
                .deploy();
        WishScenario wish = new WishScenario(beans);
        long before = points.balance(wish.person(WishScenario.MEMBER));
        wish.published();
        wish.claim(WishScenario.MEMBER, 5);
        wish.fulfilled(WishScenario.MEMBER);
        wish.rate(true);
        wish.credit();
        assertThat(points.balance(wish.person(WishScenario.MEMBER))).isEqualTo(before + 15);
    }

    @Test
    void change18AWishMayCostLess(@Autowired BeanFactory beans) {
        desk.changeAt("processes/wish/wish-limit.dmn", "Limit_Health", "<text>500</text>", "<text>50</text>")
                .deploy();
        WishScenario wish = new WishScenario(beans);
        wish.wish();
        assertThatThrownBy(wish::approve)
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors()).containsOnlyKeys("amount"));
    }

    @Test
    void change19WhoDoesNotRateIsCalled() {
        for (String gone : List.of("Task_CloseNotRated", "End_NotRated", "Flow_CloseNotRated", "Flow_NotRated")) {
            takeOut(gone);
        }
        desk.change(OFFICIALS, "<bpmn:outgoing>Flow_NotRated</bpmn:outgoing>", "")
                .deploy();
        officials.booked().arranged().received(HANDLE).handled("已报修").runs("Timer_NotRated");
        assertThat(officials.open()).containsExactly("Task_Review");
    }

    @Test
    void change20ANewProcessIsCopiedFromAnother() {
        for (String form : List.of("start", "arrange", "receive", "handle", "review")) {
            desk.put("forms/visits-" + form + ".form", visits(desk.text("forms/officials-" + form + ".form")));
        }
        String limits = desk.text(LIMITS);
        String copied = Pattern.compile("<rule id=\"Rule_Officials.*?</rule>\\s*", Pattern.DOTALL)
                .matcher(limits)
                .replaceAll(rule -> Matcher.quoteReplacement(rule.group() + visits(rule.group())));
        desk.put("visits.bpmn", visits(desk.text(OFFICIALS)))
                .put(LIMITS, copied)
                .deploy();
        assertThat(staff.processes()).extracting(ProcessInfo::key).contains("visits");
        officials.booked("visits", Map.of()).arranged().received(HANDLE);
        assertThat(officials.open()).containsExactly("Task_Handle");
        assertThat(officials.task("Task_Handle").getDueDate()).isNotNull();
        officials.handled("已报修").rate(5, true);
        assertThat(officials.file().result()).isEqualTo("solved");
    }

    @Test
    void change21OnlyOthersMayStartIt() {
        desk.change(OFFICIALS, "name=\"portal\" value=\"true\"", "name=\"portal\" value=\"false\"")
                .change(
                        OFFICIALS,
                        "value=\"grid-worker,dispatcher,community-secretary\"",
                        "value=\"community-secretary\"")
                .deploy();
        assertThat(portal.processes())
                .extracting(ProcessInfo::key)
                .contains("dispatch")
                .doesNotContain("officials");
        assertThat(staff.processes()).extracting(ProcessInfo::key).doesNotContain("officials");
        assertThatThrownBy(officials::booked).isInstanceOf(RuntimeException.class);
    }

    @Test
    void change22SomebodyIsTold(@Autowired Organization organization) {
        insertBehind("Task_TellArranged", "Flow_TellToReceive", "Task_TellStreet", """
                <bpmn:serviceTask id="Task_TellStreet" name="告诉街道" camunda:modelerTemplate="org.tongxin.notice" camunda:expression="${notice.tell(role, at, sentence, execution)}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="role">street-coordinator</camunda:inputParameter>
                      <camunda:inputParameter name="at">${unit}</camunda:inputParameter>
                      <camunda:inputParameter name="sentence">社区约好了一次接待</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                  <bpmn:incoming>Flow_TellToReceive</bpmn:incoming>
                  <bpmn:outgoing>Flow_AfterTellStreet</bpmn:outgoing>
                </bpmn:serviceTask>""");
        desk.deploy();
        officials.booked().arranged();
        assertThat(notices.latest(organization.person("street-coordinator").orElseThrow(), 20))
                .anySatisfy(notice -> {
                    assertThat(notice.number()).isEqualTo(officials.number);
                    assertThat(notice.kind()).isEqualTo("社区约好了一次接待");
                });
        assertThat(officials.open()).containsExactly("Task_Receive");
    }

    /** Copies the step “办理并答复” with its timers and ends, as one does in the Modeler, and puts the copy before it. */
    private void addCheck() {
        desk.put("forms/officials-check.form", """
                {"type": "default", "id": "officials-check", "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "schemaVersion": 18,
                 "components": [%s {"type": "text", "text": "到现场看一看。", "id": "Field_Hint"}]}
                """.formatted(textField("checkNote", "看到了什么")));
        String rule = between(LIMITS, "<rule id=\"Rule_OfficialsHandle\">", "</rule>");
        desk.change(
                LIMITS,
                rule,
                rule
                        + rule.replace("OfficialsHandle", "OfficialsCheck")
                                .replace("officials.handle", "officials.check"));
        String step = between(OFFICIALS, "<bpmn:userTask id=\"Task_Handle\"", "</bpmn:userTask>");
        String copy = step
                + Stream.of("Timer_HandleWarning", "Timer_HandleOverdue", "End_HandleWarned", "End_HandleEscalated")
                        .map(this::element)
                        .collect(Collectors.joining());
        String checked = copy.replace("Handle", "Check")
                .replace("officials-handle", "officials-check")
                .replace("officials.handle", "officials.check")
                .replace("办理并答复", "现场查看")
                .replace("roles.at(&#39;department-clerk&#39;, department)", "roles.at(&#39;dispatcher&#39;, unit)")
                .replace("<camunda:property name=\"limitUnit\" value=\"department\" />", "")
                .replace("value=\"street-coordinator\"", "value=\"community-secretary\"")
                .replace("报街道", "报社区书记")
                .replace("<bpmn:incoming>Flow_BeforeCheck", "<bpmn:incoming>Flow_BeforeHandle")
                .replace("Flow_Checkd", "Flow_Checked");
        String flows = Stream.of("Flow_HandleWarned", "Flow_HandleEscalated")
                .map(id -> between(OFFICIALS, "<bpmn:sequenceFlow id=\"" + id + "\"", "/>"))
                .collect(Collectors.joining())
                .replace("Handle", "Check");
        String drawn = Stream.of(
                        "Task_Handle",
                        "Timer_HandleWarning",
                        "Timer_HandleOverdue",
                        "End_HandleWarned",
                        "End_HandleEscalated",
                        "Flow_HandleWarned",
                        "Flow_HandleEscalated")
                .map(this::drawing)
                .collect(Collectors.joining())
                .replace("Handle", "Check");
        desk.change(
                        OFFICIALS,
                        step,
                        checked + step.replace("<bpmn:incoming>Flow_BeforeHandle", "<bpmn:incoming>Flow_Checked"))
                .change(
                        OFFICIALS,
                        "sourceRef=\"Gateway_BeforeHandle\" targetRef=\"Task_Handle\"",
                        "sourceRef=\"Gateway_BeforeHandle\" targetRef=\"Task_Check\"");
        addFlow("Flow_Checked", "Task_Check", "Task_Handle", flows, drawn);
        desk.deploy();
    }

    /** Puts an element on the way of a flow: the flow leads to it, and another one on from there. */
    private void insertBehind(String before, String flow, String added, String element) {
        String onwards = "Flow_After" + added.substring(added.indexOf('_') + 1);
        String way = between(OFFICIALS, "<bpmn:sequenceFlow id=\"" + flow + "\"", "/>");
        String target = way.replaceAll("(?s).*targetRef=\"([^\"]+)\".*", "$1");
        desk.change(OFFICIALS, way, way.replace("targetRef=\"" + target + "\"", "targetRef=\"" + added + "\""))
                .changeAt(OFFICIALS, target, "<bpmn:incoming>" + flow, "<bpmn:incoming>" + onwards)
                .change(OFFICIALS, element(before), element(before) + element);
        addFlow(onwards, added, target, "", drawing(before).replace(before, added));
    }

    private void addFlow(String id, String from, String to, String more, String drawn) {
        desk.change(OFFICIALS, "</bpmn:process>", more + """
                        <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s" /></bpmn:process>""".formatted(id, from, to))
                .change(OFFICIALS, "</bpmndi:BPMNPlane>", drawn + """
                        <bpmndi:BPMNEdge id="%s_di" bpmnElement="%s"><di:waypoint x="1" y="1" /><di:waypoint x="9" y="9" /></bpmndi:BPMNEdge>
                        </bpmndi:BPMNPlane>""".formatted(id, id));
    }

    private void takeOut(String id) {
        desk.change(OFFICIALS, element(id), "").change(OFFICIALS, drawing(id), "");
        String lane = "<bpmn:flowNodeRef>" + id + "</bpmn:flowNodeRef>";
        if (desk.text(OFFICIALS).contains(lane)) {
            desk.change(OFFICIALS, lane, "");
        }
    }

    private String element(String id) {
        return found(OFFICIALS, "<bpmn:(\\w+) id=\"" + id + "\"(?:[^>]*/>|.*?</bpmn:\\1>)");
    }

    private String drawing(String id) {
        return found(OFFICIALS, "<bpmndi:(BPMNShape|BPMNEdge)(?=[^>]*bpmnElement=\"" + id + "\").*?</bpmndi:\\1>");
    }

    private String between(String file, String from, String to) {
        return found(file, Pattern.quote(from) + ".*?" + Pattern.quote(to));
    }

    private String found(String file, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(desk.text(file));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private static String visits(String text) {
        return text.replace("officials", "visits")
                .replace("Officials", "Visits")
                .replace("五员进社区", "入户走访");
    }

    private static String textField(String key, String label) {
        return "{\"type\": \"textfield\", \"id\": \"Field_%s\", \"key\": \"%s\", \"label\": \"%s\"},"
                .formatted(key, key, label);
    }

    private void request(String category) {
        officials.number = staff.submit(
                        "dispatch",
                        "grid-worker",
                        Map.of("title", "门口车停乱了", "text", "每天都有车堵在门口。", "category", category, "urgency", "normal"))
                .number();
    }

    private Object variable(String process, String name) {
        return engine.getRuntimeService()
                .getVariable(officials.instance(process).getId(), name);
    }

    private List<String> toldResident() {
        return officials.cases.timeline(officials.number).stream()
                .filter(TimelineEntry::visibleToResident)
                .map(entry -> String.valueOf(entry.outcome()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, AdjustableClock.ZONE);
    }

    private static void as(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_" + account));
    }
}
