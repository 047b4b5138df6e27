package org.tongxin.mediation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.CaseScenario;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.CurrentOrganization;

/** One dispute in a small city of its own, and what people and time do to it. It begins on Monday, 2 March 2026, at 9:00. */
class MediationScenario extends CaseScenario {

    static final UnitCode COMMUNITY = new UnitCode("medi-k01");

    final Attachments attachments;
    final Disputes disputes;

    MediationScenario(AutowireCapableBeanFactory beans) {
        super(beans);
        attachments = beans.getBean(Attachments.class);
        disputes = beans.getBean(Disputes.class);
        units(beans.getBean(JdbcClient.class));
        beans.getBean(CurrentOrganization.class).refresh();
        beginOnMondayMorning();
    }

    private static void units(JdbcClient jdbc) {
        int added = jdbc.sql("""
                        insert into unit (code, name, type, parent, field) values
                        ('medi-c01', '和顺市', 'city', null, null), ('medi-d01', '丙区', 'district', 'medi-c01', null),
                        ('medi-s01', '西门街道', 'street', 'medi-d01', null), ('medi-k01', '安宁社区', 'community', 'medi-s01', null),
                        ('medi-k02', '安康社区', 'community', 'medi-s01', null),
                        ('medi-g01', '安宁第一网格', 'grid', 'medi-k01', null), ('medi-g02', '安宁第二网格', 'grid', 'medi-k01', null),
                        ('medi-x01', '丙区公安分局', 'department', 'medi-d01', 'public-security'),
                        ('medi-p01', '安宁法律顾问', 'partner', 'medi-k01', 'legal')
                        on conflict do nothing
                        """).update();
        if (added > 0) {
            Stream.of(
                            "medi-grid 网格调解员 mediator medi-g01",
                            "medi-community 社区调解员 mediator medi-k01",
                            "medi-street 街道调解员 mediator medi-s01",
                            "medi-other 外街道调解员 mediator medi-k02",
                            "medi-secretary 安宁书记 community-secretary medi-k01",
                            "medi-coordinator 街道协调 street-coordinator medi-s01",
                            "medi-district 区协调 district-coordinator medi-d01",
                            "medi-dispatcher 派单员 dispatcher medi-k01",
                            "medi-supervisor 督办员 supervisor medi-s01",
                            "medi-police 民警 department-clerk medi-x01",
                            "medi-lawyer 律师 department-clerk medi-p01")
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        jdbc.sql("insert into account (name, display_name) values (?, ?)")
                                .params(words[0], words[1])
                                .update();
                        jdbc.sql("insert into role_holding (account, role, unit) values (?, ?, ?)")
                                .params(words[0], words[2], words[3])
                                .update();
                    });
            jdbc.sql("update organization_version set version = version + 1").update();
        }
    }

    static Person person(String name, String... groups) {
        return new Person(
                name, name, Stream.of(groups).map(RoleAt::parse).collect(java.util.stream.Collectors.toSet()));
    }

    static Map<String, Object> party(String name, String side, String phone) {
        return Map.of("name", name, "side", side, "phone", phone);
    }

    /** A grid worker files a dispute between 甲一 and 乙二, in the first grid. */
    ProcessInstance file(Map<String, Object> risk) {
        return file(
                risk,
                List.of(party("甲一", "applicant", "13800000001"), party("乙二", "respondent", "13800000002")),
                "medi-worker");
    }

    ProcessInstance file(Map<String, Object> risk, List<Map<String, Object>> parties, String reporter) {
        open("mediation", parties, reporter);
        Map<String, Object> variables = new HashMap<>(risk);
        variables.put("grid", "medi-g01");
        workflow.start("mediation", number, variables);
        return instance("mediation");
    }

    /** One level alone, as the case's diagram calls it. */
    ProcessInstance level(String level, String lead, String superior, String unit) {
        open(
                "mediation",
                List.of(party("甲一", "applicant", "13800000001"), party("乙二", "respondent", "13800000002")),
                null);
        beginWith();
        Map<String, Object> variables = new HashMap<>();
        variables.put("level", level);
        variables.put("lead", lead);
        variables.put("superior", superior);
        variables.put("levelUnit", unit);
        variables.put("adviser", null);
        variables.put("acceptedAt", java.util.Date.from(clock.instant()));
        workflow.start("mediation-level", number, variables);
        return instance("mediation-level");
    }

    private void beginWith() {
        cases.updatePrivate(
                number,
                Map.of(
                        Disputes.KEY,
                        Map.of(
                                "parties",
                                List.of(
                                        party("甲一", "applicant", "13800000001"),
                                        party("乙二", "respondent", "13800000002")))));
    }

    private void open(String process, List<Map<String, Object>> parties, String reporter) {
        number = cases.open(new NewCase(
                        process,
                        "楼上漏水赔偿",
                        "甲方楼上水管漏水，乙方要求赔偿。",
                        "leak",
                        Urgency.NORMAL,
                        COMMUNITY,
                        "安宁苑 3 栋",
                        "grid-worker",
                        null,
                        reporter,
                        clock.instant(),
                        Map.of(),
                        Map.of("parties", parties)))
                .number();
    }

    void accept(String level) {
        complete("Task_Accept", "outcome", "accept", "level", level);
    }

    void appoint(String mediator) {
        complete("Task_Appoint", "outcome", "appoint", "mediator", mediator);
    }

    /** A session just now, as its form tells it; then this outcome. */
    void session(String outcome) {
        held(now());
        complete("Task_Session", "outcome", outcome);
    }

    void held(Instant at) {
        cases.updatePrivate(
                number,
                Map.of(
                        "sessionAt",
                        at.atZone(AdjustableClock.ZONE).toOffsetDateTime().toString(),
                        "sessionPlace",
                        "社区调解室",
                        "present",
                        "双方当事人",
                        "statements",
                        "甲方愿意修，乙方要求赔两千元。"));
    }

    void agree() {
        cases.updatePrivate(
                number,
                Map.of(
                        "disputeFacts", "水管漏水，损坏墙面。",
                        "terms", "甲方在三月十日前修好水管。\n甲方赔偿乙方一千五百元。",
                        "performance", "三月十五日前在社区当面支付。"));
        session("agreement");
    }

    void sign() {
        signedCopy();
        complete("Task_Sign", "outcome", "signed", "signedOn", today().toString());
    }

    void signedCopy() {
        attachments.add(
                number,
                new CleanFile("签好的协议.pdf", "application/pdf", "scan".getBytes(StandardCharsets.UTF_8), null),
                "medi-community",
                "Task_Sign",
                false);
    }

    /** From filing to a signed agreement in the community. */
    ProcessInstance settled() {
        ProcessInstance mediation = file(Map.of());
        accept("community");
        appoint("medi-community");
        agree();
        sign();
        return mediation;
    }

    /** Whether each of these elements of the case's processes was passed. */
    boolean passed(String... activities) {
        Set<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> ofThisCase(activity.getProcessInstanceId()))
                .map(activity -> activity.getActivityId())
                .collect(java.util.stream.Collectors.toSet());
        return passed.containsAll(List.of(activities));
    }

    private boolean ofThisCase(String instance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey()
                .equals(number.value());
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance("mediation").getId(), name);
    }

    /** What the resident reads. */
    List<String> told() {
        return cases.timeline(number).stream()
                .filter(TimelineEntry::visibleToResident)
                .map(entry -> entry.outcome() == null ? entry.kind() : entry.outcome())
                .toList();
    }

    List<TimelineEntry> timeline() {
        return cases.timeline(number);
    }
}
