package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** One small process, and for each rule one change that breaks it and nothing else. */
class RuleCheckerTest {

    private static final String BPMN = "visits.bpmn";
    private static final String CHECK = "visits-check.bpmn";
    private static final String FORM = "visits-do.form";
    private static final String START = "visits-start.form";
    private static final String TABLE = "visits-risk.dmn";
    static final Set<String> LIMITS = Set.of("visits.do", "visits.case", "rating.wait");

    /** Both arrows of a branch have a condition, and none is the default. */
    private static final String NO_DEFAULT = "(?s) default=\"%1$s\"(.*?)(<bpmn:sequenceFlow id=\"%1$s\"[^>]*) />";

    private static final String CONDITION =
            "$1$2><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\${%s}</bpmn:conditionExpression></bpmn:sequenceFlow>";

    /** File, what stands there, what stands there instead, the element that is named, the rule. */
    static Stream<Arguments> breaches() {
        return Stream.of(
                // files
                arguments(BPMN, "id=\"visits\"", "id=\"visit\"", "", "file-name"),
                arguments(START, "\"textfield\"", "\"iframe\"", "Field_Title", "form-invalid"),
                arguments(
                        BPMN,
                        "<bpmn:endEvent id=\"End_Done\" ",
                        "<bpmn:endEvent id=\"End_Done\" zeebe:x=\"1\" xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" ",
                        "End_Done",
                        "namespace"),
                arguments(
                        BPMN,
                        "    <bpmn:startEvent id=\"Start_Asked\"",
                        "    <bpmn:startEvent activiti:assignee=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\" id=\"Start_Asked\"",
                        "Start_Asked",
                        "namespace"),
                // the process
                arguments(
                        BPMN,
                        "  <bpmn:message id",
                        "  <bpmn:process id=\"Other\" />\n  <bpmn:message id",
                        "",
                        "process-one"),
                arguments(BPMN, "isExecutable=\"true\"", "isExecutable=\"false\"", "visits", "process-executable"),
                arguments(
                        BPMN,
                        "    <bpmn:documentation>社区上门走访，办好了请居民评价。</bpmn:documentation>\n",
                        "",
                        "visits",
                        "process-documentation"),
                arguments(BPMN, "name=\"icon\"", "name=\"picture\"", "visits", "process-entry"),
                arguments(CHECK, " camunda:historyTimeToLive=\"P3650D\"", "", "visits-check", "history"),
                arguments(TABLE, " camunda:historyTimeToLive=\"P3650D\"", "", "visits-risk", "history"),
                arguments(BPMN, "name=\"走访\" ", "", "visits", "unnamed"),
                arguments(
                        TABLE,
                        "id=\"visits-risk\" name=\"走访风险\"",
                        "id=\"visits-risk\" name=\" \"",
                        "visits-risk",
                        "unnamed"),
                // the drawing
                arguments(BPMN, "name=\"上门走访\" ", "", "Task_Do", "unnamed"),
                arguments(BPMN, "name=\"办好了吗？\" ", "", "Gateway_Done", "unnamed"),
                arguments(BPMN, "End_Done", "Event_0abc123", "Event_0abc123", "generated-id"),
                arguments(BPMN, "Flow_Closed", "Flow_1x9k2ab", "Flow_1x9k2ab", "generated-id"),
                arguments(BPMN, "End_Done", "fertig", "fertig", "id-form"),
                arguments(BPMN, "bpmnElement=\"End_Done\"", "bpmnElement=\"End_NotRated\"", "End_Done", "not-drawn"),
                arguments(
                        BPMN, "bpmnElement=\"Flow_Closed\"", "bpmnElement=\"Flow_Rated\"", "Flow_Closed", "not-drawn"),
                arguments(TABLE, "(?s)<dmndi:DMNShape.*</dmndi:DMNShape>", "", "visits-risk", "not-drawn"),
                // steps
                arguments(BPMN, " camunda:candidateGroups=\"[^\"]*\"", "", "Task_Do", "step-who"),
                arguments(
                        BPMN,
                        "candidateGroups=\"[^\"]*\"",
                        "candidateGroups=\"dispatcher@990101001001\"",
                        "Task_Do",
                        "step-who"),
                arguments(
                        BPMN,
                        "camunda:property name=\"limit\" value=\"visits.do\"",
                        "camunda:property name=\"limit\" value=\" \"",
                        "Task_Do",
                        "step-limit"),
                // references
                arguments(BPMN, "roles.at\\('dispatcher'", "roles.at('dispatchers'", "Task_Do", "role-unknown"),
                arguments(BPMN, "value=\"community-secretary\"", "value=\"secretary\"", "Task_Do", "role-unknown"),
                arguments(BPMN, "value=\"dispatcher\"", "value=\"dispatcher,clerk\"", "visits", "role-unknown"),
                arguments(BPMN, "value=\"visits.do\"", "value=\"visits.done\"", "Task_Do", "limit-unknown"),
                arguments(BPMN, "'rating.wait'", "'rating.waiting'", "Timer_NotRated", "limit-unknown"),
                arguments(BPMN, "value=\"visits.case\"", "value=\"visits.cases\"", "visits", "limit-unknown"),
                arguments(BPMN, "formRef=\"visits-start\"", "formRef=\"visits-begin\"", "Start_Asked", "form-unknown"),
                arguments(
                        BPMN,
                        "formRef=\"visits-start\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"visits-start\" camunda:formRefBinding=\"latest\"",
                        "Start_Asked",
                        "form-binding"),
                arguments(
                        BPMN,
                        "decisionRef=\"visits-risk\"",
                        "decisionRef=\"visits-danger\"",
                        "Task_Risk",
                        "decision-unknown"),
                arguments(
                        BPMN,
                        "\\$\\{escalate.overdue\\(execution\\)\\}",
                        "\\${escalate.to('community-secretary', 'Task_Gone', execution)}",
                        "End_DoEscalated",
                        "step-unknown"),
                arguments(BPMN, "        <camunda:in businessKey=[^\n]*\n", "", "Call_Check", "call-key"),
                arguments(BPMN, "        <camunda:in source=[^\n]*\n", "", "Call_Check", "call-given"),
                arguments(BPMN, "name=\"Message_Rated\"", "name=\"Message_Rating\"", "Event_Rated", "message-unknown"),
                arguments(BPMN, " escalationCode=\"step-overdue\"", "", "End_DoEscalated", "escalation-unknown"),
                arguments(
                        BPMN, " escalationRef=\"Escalation_StepOverdue\"", "", "End_DoEscalated", "escalation-unknown"),
                arguments(CHECK, " errorRef=\"Error_CheckFailed\"", "", "End_Failed", "error-unknown"),
                arguments(BPMN, "org.tongxin.process", "org.tongxin.procedure", "visits", "template-unknown"),
                arguments(
                        BPMN,
                        "historyTimeToLive=\"P3650D\"",
                        "historyTimeToLive=\"P30D\"",
                        "visits",
                        "template-changed"),
                // the flow
                arguments(BPMN, "targetRef=\"End_NotRated\"", "targetRef=\"End_Done\"", "End_NotRated", "unreachable"),
                arguments(
                        BPMN,
                        "endEvent id=\"End_CheckFailed\"",
                        "intermediateThrowEvent id=\"End_CheckFailed\"",
                        "",
                        "dead-end"),
                // decisions
                arguments(CHECK, "      <bpmn:conditionExpression[^\n]*\n", "", "Flow_Failed", "gateway-condition"),
                arguments(
                        CHECK,
                        NO_DEFAULT.formatted("Flow_Checked"),
                        CONDITION.formatted("checker == 'grid'"),
                        "Gateway_Checker",
                        "gateway-default"),
                arguments(
                        BPMN,
                        NO_DEFAULT.formatted("Flow_Again"),
                        CONDITION.formatted("outcome == 'done'"),
                        "Gateway_Done",
                        "gateway-default"),
                arguments(BPMN, "outcome == 'done'", "outcome == 'finished'", "Flow_Done", "outcome-unknown"),
                arguments(BPMN, "outcome == 'done'", "urgency == 'critical'", "Task_Do", "outcome-unread"),
                // variables
                arguments(
                        BPMN,
                        "outcome == 'done'",
                        "outcome == 'done' &amp;&amp; stages &gt; 2",
                        "Flow_Done",
                        "variable-unset"),
                arguments(
                        BPMN,
                        "outcome == 'done'",
                        "outcome == 'done' &amp;&amp; result == 'x'",
                        "Flow_Done",
                        "variable-unset"),
                arguments(
                        BPMN,
                        "outcome == 'done'",
                        "outcome == 'done' &amp;&amp; note != null",
                        "Flow_Done",
                        "variable-not-stored"),
                arguments(
                        BPMN,
                        "value=\"visits.do\" />",
                        "value=\"visits.do\" /><camunda:property name=\"limitUnit\" value=\"department\" />",
                        "Task_Do",
                        "variable-unset"),
                // time
                arguments(
                        BPMN,
                        "\\$\\{deadline.of\\('rating.wait', execution\\)\\}",
                        "P7D",
                        "Timer_NotRated",
                        "timer-literal"),
                arguments(
                        BPMN,
                        "\\$\\{deadline.of\\('rating.wait', execution\\)\\}",
                        "\\${'2026-12-31T00:00:00'}",
                        "Timer_NotRated",
                        "timer-literal"));
    }

    @ParameterizedTest(name = "{4}: {2}")
    @MethodSource("breaches")
    void aBreachIsFoundAndNothingElse(String file, String from, String to, String element, String rule)
            throws IOException {
        Findings findings = check(changed(file, from, to));
        assertThat(findings.all()).extracting(Finding::rule).containsOnly(rule);
        assertThat(findings.all()).extracting(Finding::file).containsOnly(file);
        if (!element.isEmpty()) {
            assertThat(findings.all()).extracting(Finding::element).containsExactly(element);
        }
        assertReadable(findings);
    }

    /** Where a template gives the value, or one omission has two sides, two rules tell. */
    static Stream<Arguments> twofold() {
        return Stream.of(
                arguments("camunda:formRef=\"visits-do\" ", "", List.of("step-form", "variable-unset")),
                arguments(
                        "camunda:dueDate=\"[^\"]*\"",
                        "camunda:dueDate=\"\\${due}\"",
                        List.of("step-due", "template-changed", "variable-unset")),
                arguments(
                        "\\$\\{deadline.warning\\(execution\\)\\}",
                        "\\${deadline.warning('visits.do', execution)}",
                        List.of("step-warning")),
                arguments(
                        "calledElement=\"visits-check\"",
                        "calledElement=\"visits-checks\"",
                        List.of("process-unknown", "error-uncaught")),
                arguments(
                        "errorCode=\"check-failed\"",
                        "errorCode=\"failed\"",
                        List.of("error-uncaught", "never-thrown")),
                arguments("isExecutable", "isClosed=\"false\" isExecutable", List.of()));
    }

    @ParameterizedTest
    @MethodSource("twofold")
    void allThatIsWrongIsSaidAtOnce(String from, String to, List<String> rules) throws IOException {
        assertThat(rules(check(changed(BPMN, from, to)))).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void aStepWithoutItsDeadlineIsRefused() throws IOException {
        String without = text(BPMN)
                .replaceAll("(?s) *<bpmn:boundaryEvent id=\"Timer_DoOverdue\".*?</bpmn:boundaryEvent>\n", "")
                .replaceAll("(?s) *<bpmn:endEvent id=\"End_DoEscalated\".*?</bpmn:endEvent>\n", "")
                .replaceAll("(?m)^.*(Flow_DoEscalated|End_DoEscalated|Timer_DoOverdue).*\n", "");
        assertThat(rules(check(with(BPMN, without)))).containsExactly("step-deadline");
    }

    @Test
    void theProcessAsItIsPasses() throws IOException {
        assertThat(check(base()).all()).isEmpty();
    }

    static Stream<Arguments> repaired() {
        return Stream.of(
                // every option has its condition, so that no default is needed
                arguments(NO_DEFAULT.formatted("Flow_Again"), CONDITION.formatted("outcome == 'again'")),
                // a table's answer, a message's variable, a variable that is set
                arguments("outcome == 'done'", "outcome == 'done' &amp;&amp; risk == 'low'"),
                arguments(
                        "\\$\\{escalate.overdue\\(execution\\)\\}",
                        "\\${escalate.to('community-secretary', 'Task_Do', execution)}"),
                arguments(
                        "caseFile.close\\(result, execution\\)",
                        "caseFile.close(stars &gt; 2 ? 'solved' : 'unsolved', execution)"));
    }

    @ParameterizedTest
    @MethodSource("repaired")
    void whatIsRightInAnotherWayPassesToo(String from, String to) throws IOException {
        assertThat(check(changed(BPMN, from, to)).all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("executables")
    void nothingThatRunsGetsIn(String from, String to) throws IOException {
        Findings findings = check(changed(BPMN, from, to));
        assertThat(rules(findings)).contains("executable").isSubsetOf("executable", "namespace");
        assertReadable(findings);
    }

    static Stream<Arguments> executables() {
        String close = "camunda:expression=\"\\$\\{caseFile.close\\(result, execution\\)\\}\"";
        return Stream.of(
                arguments(close, "camunda:class=\"java.lang.ProcessBuilder\""),
                arguments(close, "camunda:delegateExpression=\"\\${result}\""),
                arguments(close, "camunda:type=\"external\" camunda:topic=\"run\""),
                arguments(close, "camunda:type=\"shell\""),
                arguments(
                        close,
                        "activiti:class=\"java.lang.ProcessBuilder\" xmlns:activiti=\"http://activiti.org/bpmn\""),
                arguments(
                        "<bpmn:serviceTask (.*) " + close + ">((?s).*?)</bpmn:serviceTask>",
                        "<bpmn:scriptTask $1 scriptFormat=\"javascript\">$2<bpmn:script>quit()</bpmn:script></bpmn:scriptTask>"),
                arguments("(<camunda:executionListener) expression=\"[^\"]*\"", "$1 class=\"x.Y\""),
                arguments(
                        "<camunda:executionListener expression=\"[^\"]*\" event=\"start\" />",
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>"),
                arguments(
                        "<camunda:executionListener expression=\"[^\"]*\" event=\"start\" />",
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\" resource=\"deployment://x.groovy\" /></camunda:executionListener>"),
                arguments(
                        "(name=\"result\">)solved", "$1<camunda:script scriptFormat=\"juel\">\\${1}</camunda:script>"),
                arguments("(<bpmn:conditionExpression) ", "$1 language=\"javascript\" "),
                arguments("(<bpmn:conditionExpression) ", "$1 camunda:resource=\"x.js\" "),
                arguments(
                        "<camunda:inputOutput>(?=\\s*<camunda:inputParameter)",
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>$0"),
                arguments("calledElement=\"visits-check\"", "$0 camunda:variableMappingClass=\"x.Y\""),
                arguments("camunda:formRef=\"visits-start\"", "$0 camunda:formKey=\"embedded:app:x.html\""));
    }

    @ParameterizedTest
    @MethodSource("org.tongxin.modeling.process.HostileExpressions#all")
    void expressionsKeepToTheVocabulary(String expression) throws IOException {
        String xml = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        Findings findings =
                check(with(BPMN, text(BPMN).replace("${outcome == 'done'}", "${outcome == 'done'} " + xml)));
        assertThat(rules(findings)).containsAnyOf("vocabulary", "expression-unreadable", "variable-unset");
    }

    @Test
    void aTableSpeaksFeelOnly() throws IOException {
        assertThat(rules(check(
                        changed(TABLE, "<inputEntry id=\"Urgency_Critical\"", "$0 expressionLanguage=\"groovy\""))))
                .contains("executable");
        assertThat(rules(
                        check(changed(TABLE, "\"high\"", "function() external {java: {class: \"java.lang.System\"}}"))))
                .contains("executable");
    }

    @Test
    void everythingOfADeploymentIsThereOnce() throws IOException {
        Map<String, byte[]> files = base();
        files.put("copy/" + BPMN, files.get(BPMN));
        assertThat(rules(check(files))).containsExactlyInAnyOrder("file-duplicate", "id-duplicate");
        files.remove("copy/" + BPMN);
        files.put("copy.form", files.get(FORM));
        assertThat(rules(check(files))).containsExactlyInAnyOrder("id-duplicate", "file-name");
    }

    @Test
    void whatTheEngineWouldReadUnderOtherNamesIsRefused() throws IOException {
        for (String name : List.of("visits.bpmn20.xml", "visits.cmmn", "run.groovy", "visits.BPMN", "risk.dmn11.xml")) {
            Map<String, byte[]> files = base();
            files.put(name, files.get(BPMN));
            assertThat(rules(check(files))).as(name).contains("file-type");
        }
    }

    @Test
    void everyRuleHasItsTextsAndNoTextIsWithoutARule() throws IOException {
        Set<String> tested = Stream.of(
                        breaches().map(breach -> String.valueOf(breach.get()[4])),
                        TwinsTest.rules().stream(),
                        InUseTest.rules().stream(),
                        Stream.of(
                                "step-form",
                                "process-unknown",
                                "step-due",
                                "step-warning",
                                "step-deadline",
                                "executable",
                                "vocabulary",
                                "expression-unreadable",
                                "file-duplicate",
                                "id-duplicate",
                                "file-type",
                                "file-size",
                                "file-doctype",
                                "file-xml",
                                "file-schema",
                                "no-start",
                                "tenant",
                                "file-path",
                                "key-form",
                                "error-uncaught",
                                "decision-one"))
                .flatMap(rules -> rules)
                .collect(Collectors.toSet());
        assertThat(told()).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void everyRuleIsInBothHalvesOfTheOwnersGuide() throws IOException {
        Path guide = Path.of("processes/README.md");
        String text =
                Files.readString(Files.exists(guide) ? guide : Path.of("..").resolve(guide));
        for (String half :
                List.of(text.substring(0, text.indexOf("\n---\n")), text.substring(text.indexOf("\n---\n")))) {
            assertThat(told()).allMatch(rule -> half.contains("`" + rule + "`"));
        }
    }

    @Test
    void aProcessWithoutABeginningAndTwoTablesInOneFileAreRefused() throws IOException {
        String none =
                "<bpmn:process id=\"visits\" name=\"走访\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><bpmn:documentation>无</bpmn:documentation></bpmn:process>";
        String text = text(BPMN)
                .replaceAll("(?s)<bpmn:process.*</bpmn:process>", none)
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
        assertThat(check(with(BPMN, text)).of(BPMN)).extracting(Finding::rule).containsExactly("no-start");
        String twice = text(TABLE).replace("<dmndi:DMNDI>", "<decision id=\"other\" name=\"别的\" />\n<dmndi:DMNDI>");
        assertThat(rules(check(with(TABLE, twice)))).containsExactly("decision-one");
    }

    private static Set<String> told() throws IOException {
        Properties texts = new Properties();
        texts.load(new java.io.StringReader(
                new ClassPathResource("i18n/modeling.properties").getContentAsString(StandardCharsets.UTF_8)));
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("model.rule.") && !key.endsWith(".remedy"))
                .map(key -> key.substring("model.rule.".length()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void assertReadable(Findings findings) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(findings.text(Models.MESSAGES, locale)).doesNotContain("!model.", "{0}", "{1}", "''");
        }
        assertThat(findings.text(Models.MESSAGES, Locale.ENGLISH))
                .isNotEqualTo(findings.text(Models.MESSAGES, Locale.SIMPLIFIED_CHINESE));
    }

    private static List<String> rules(Findings findings) {
        return findings.all().stream().map(Finding::rule).distinct().toList();
    }

    private static Findings check(Map<String, byte[]> files) {
        return Models.check(files, LIMITS);
    }

    private static Map<String, byte[]> changed(String file, String from, String to) throws IOException {
        String before = text(file);
        String after = before.replaceAll(from, to);
        assertThat(after).as("nothing was changed by " + from).isNotEqualTo(before);
        return with(file, after);
    }

    private static Map<String, byte[]> with(String file, String text) throws IOException {
        Map<String, byte[]> files = base();
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static Map<String, byte[]> base() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : List.of(BPMN, CHECK, FORM, START, TABLE)) {
            files.put(file, text(file).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource("modeling/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
