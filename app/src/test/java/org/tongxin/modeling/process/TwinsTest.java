package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** Two small processes that differ in a word: one breaks a rule and nothing else, its twin is what the remedy says. */
class TwinsTest {

    private static final String BPMN = "visits.bpmn";
    private static final String CHECK = "visits-check.bpmn";
    private static final String TABLE = "visits-risk.dmn";
    private static final String POINTS = "points.dmn";
    private static final String WISH = "wish-limit.dmn";
    private static final String OUTPUT = "<output id=\"Output_Risk\" label=\"风险\" name=\"risk\" typeRef=\"string\" />";
    private static final String CLOSE = """
            camunda:expression="${caseFile.close(result, execution)}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="result">""";
    private static final String CHECK_FAILED = "<bpmn:endEvent id=\"End_CheckFailed\" name=\"核实不了\" />";
    private static final String CALL = "calledElement=\"visits-check\"";
    private static final String RISK = "camunda:decisionRef=\"visits-risk\"";
    private static final String ESCALATE = "expression=\"${escalate.overdue(execution)}\"";
    private static final String OVERDUE = "id=\"End_DoEscalated\" ";
    private static final String AGAIN = "sourceRef=\"Gateway_Done\" targetRef=\"Gateway_BeforeDo\"";
    private static final String MESSAGE = "  <bpmn:message id";
    private static final String COLLABORATION =
            "  <bpmn:collaboration id=\"Visits\"><bpmn:participant id=\"Community\" processRef=\"visits\" /></bpmn:collaboration>\n";

    /**
     * @param rule that is broken
     * @param changed the file in which something is different
     * @param element that is named, and in which file
     * @param place what stands there in the process as it is
     * @param broken what breaks the rule
     * @param right the same as it should be
     */
    record Twins(String rule, String changed, String element, String place, String broken, String right) {

        @Override
        public String toString() {
            return rule + ": " + broken;
        }
    }

    static Stream<Twins> twins() {
        return Stream.of(
                // variables: the stars come with the rating, which a failed check never sees
                new Twins(
                        "variable-sometimes",
                        BPMN,
                        "visits.bpmn#End_CheckFailed",
                        CHECK_FAILED,
                        ending("stars > 2"),
                        ending("outcome == 'done'")),
                new Twins(
                        "variable-sometimes",
                        BPMN,
                        "visits.bpmn#Task_Do",
                        "value=\"visits.do\" />",
                        "value=\"visits.do\" /><camunda:property name=\"limitUnit\" value=\"checker\" />",
                        "value=\"visits.do\" /><camunda:property name=\"limitUnit\" value=\"unit\" />"),
                new Twins(
                        "variable-sometimes",
                        BPMN,
                        "visits.bpmn#Flow_Again",
                        AGAIN + " />",
                        again("rounds + 1"),
                        again("1")),
                new Twins(
                        "expression-mixed",
                        BPMN,
                        "visits.bpmn#End_DoEscalated",
                        ESCALATE,
                        "expression=\"升级 ${escalate.overdue(execution)}\"",
                        ESCALATE),
                new Twins(
                        "template-changed",
                        BPMN,
                        "visits.bpmn#End_DoEscalated",
                        OVERDUE,
                        OVERDUE + "camunda:modelerTemplate=\"org.tongxin.warned\" ",
                        OVERDUE + "camunda:modelerTemplate=\"org.tongxin.escalated\" "),
                // what the vocabulary is told: written out, on one side of a choice, or by a template's input
                new Twins(
                        "argument-unknown",
                        BPMN,
                        "visits.bpmn#End_CheckFailed",
                        CHECK_FAILED,
                        entering("caseFile.progress('nowhere', '核实不了', execution)"),
                        entering("caseFile.progress('handling', '核实不了', execution)")),
                new Twins(
                        "argument-unknown",
                        BPMN,
                        "visits.bpmn#Task_Close",
                        CLOSE + "solved",
                        CLOSE.replace("caseFile.close(result, ", "caseFile.progress(result, '走访过了', ") + "closed",
                        CLOSE.replace("caseFile.close(result, ", "caseFile.progress(result, '走访过了', ") + "handling"),
                new Twins(
                        "argument-unknown",
                        BPMN,
                        "visits.bpmn#End_CheckFailed",
                        CHECK_FAILED,
                        entering("roles.unit(urgency == 'low' ? 'village' : 'community', unit)"),
                        entering("roles.unit(urgency == 'low' ? 'street' : 'community', unit)")),
                new Twins(
                        "result-unknown",
                        BPMN,
                        "visits.bpmn#Task_Close",
                        CLOSE + "solved",
                        CLOSE + "${stars > 2 ? 'solved' : 'sovled'}".replace(">", "&gt;"),
                        CLOSE + "${stars > 2 ? 'solved' : '没有解决'}".replace(">", "&gt;")),
                new Twins(
                        "argument-row",
                        BPMN,
                        "visits.bpmn#End_CheckFailed",
                        CHECK_FAILED,
                        entering("points.credit(checker, 'visit', execution)"),
                        entering("points.credit(checker, 'wish', execution)")),
                // what is drawn, called and caught
                new Twins("not-drawn", BPMN, "visits.bpmn#Community", MESSAGE, COLLABORATION + MESSAGE, MESSAGE),
                new Twins(
                        "binding-unknown",
                        BPMN,
                        "visits.bpmn#Call_Check",
                        CALL,
                        CALL + " camunda:calledElementBinding=\"version\"",
                        CALL + " camunda:calledElementBinding=\"deployment\""),
                new Twins(
                        "binding-unknown",
                        BPMN,
                        "visits.bpmn#Call_Check",
                        CALL,
                        CALL + " camunda:calledElementVersion=\"1\"",
                        CALL + " camunda:calledElementBinding=\"latest\""),
                new Twins(
                        "binding-unknown",
                        BPMN,
                        "visits.bpmn#Task_Risk",
                        RISK,
                        RISK + " camunda:decisionRefBinding=\"${unit}\"",
                        RISK + " camunda:decisionRefBinding=\"deployment\""),
                new Twins(
                        "never-thrown",
                        CHECK,
                        "visits.bpmn#Event_CheckFailed",
                        "<bpmn:errorEventDefinition errorRef=\"Error_CheckFailed\" />",
                        "",
                        "<bpmn:errorEventDefinition errorRef=\"Error_CheckFailed\" />"),
                // tables and diagrams
                new Twins(
                        "output-unknown",
                        BPMN,
                        "visits.bpmn#Task_Risk",
                        "decisionResult[0].risk",
                        "decisionResult[0].danger",
                        "decisionResult[0].risk"),
                new Twins(
                        "output-single",
                        BPMN,
                        "visits.bpmn#Task_Risk",
                        RISK,
                        RISK + " camunda:resultVariable=\"danger\"",
                        RISK + " camunda:resultVariable=\"danger\" camunda:mapDecisionResult=\"singleEntry\""),
                new Twins(
                        "input-unset",
                        TABLE,
                        "visits.bpmn#Task_Risk",
                        "<text>urgency</text>",
                        "<text>danger</text>",
                        "<text>category</text>"),
                new Twins(
                        "variable-sometimes",
                        TABLE,
                        "visits.bpmn#Task_Risk",
                        "<text>urgency</text>",
                        "<text>checker</text>",
                        "<text>if urgency = null then \"low\" else urgency</text>"),
                // cells
                new Twins(
                        "cell-unreadable",
                        TABLE,
                        "visits-risk.dmn#Urgency_Critical",
                        "\"critical\"",
                        "\"critical",
                        "\"critical\", \"urgent\""),
                new Twins(
                        "cell-unreadable",
                        TABLE,
                        "visits-risk.dmn#Urgency_Critical",
                        "\"critical\"",
                        "begins with(?, \"crit\")",
                        "starts with(?, \"crit\")"),
                new Twins(
                        "cell-unreadable",
                        TABLE,
                        "visits-risk.dmn#Urgency_Critical",
                        "\"critical\"",
                        "matches(?, \"(a+)+$\")",
                        "matches(?, \"crit.+\")"),
                new Twins(
                        "cell-unreadable",
                        TABLE,
                        "visits-risk.dmn#Risk_Critical",
                        "\"high\"",
                        "for i in 1..1000000000 return i",
                        "\"high\""),
                new Twins("cell-type", TABLE, "visits-risk.dmn#Urgency_Critical", "\"critical\"", "> 3", "-"),
                new Twins(
                        "cell-type",
                        TABLE,
                        "visits-risk.dmn#Risk_Critical",
                        "\"high\"",
                        "3",
                        "if category = \"fire\" then \"high\" else \"medium\""),
                new Twins(
                        "cell-value",
                        TABLE,
                        "visits-risk.dmn#Risk_Else",
                        OUTPUT,
                        values("\"high\",\"medium\""),
                        values("\"high\",\"low\"")),
                new Twins(
                        "column-type",
                        TABLE,
                        "visits-risk.dmn#Output_Risk",
                        OUTPUT,
                        OUTPUT.replace("string", "text"),
                        OUTPUT),
                new Twins(
                        "hit-policy",
                        TABLE,
                        "visits-risk.dmn#visits-risk",
                        "hitPolicy=\"FIRST\"",
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"UNIQUE\""),
                new Twins(
                        "table-kind",
                        TABLE,
                        "visits-risk.dmn#visits-risk",
                        "  <dmndi:DMNDI>",
                        "  <businessKnowledgeModel id=\"Other\" name=\"x\" />\n  <dmndi:DMNDI>",
                        "  <dmndi:DMNDI>"),
                // tables and the program
                new Twins(
                        "table-reads",
                        WISH,
                        "wish-limit.dmn#wish-limit",
                        "<text>wishKind</text>",
                        "<text>wishKinds</text>",
                        "<text>wishKind</text>"),
                new Twins(
                        "table-answers",
                        WISH,
                        "wish-limit.dmn#wish-limit",
                        "name=\"limit\"",
                        "name=\"most\"",
                        "name=\"limit\""));
    }

    private static String ending(String condition) {
        return entering("caseFile.close(" + condition.replace(">", "&gt;") + " ? 'solved' : 'unsolved', execution)");
    }

    private static String entering(String expression) {
        return "<bpmn:endEvent id=\"End_CheckFailed\" name=\"核实不了\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"${"
                + expression + "}\" /></bpmn:extensionElements></bpmn:endEvent>";
    }

    /** The loop counts how often, and nobody has begun to count. */
    private static String again(String value) {
        return AGAIN
                + "><bpmn:extensionElements><camunda:executionListener event=\"take\" expression=\"${execution.setVariable('rounds', "
                + value + ")}\" /></bpmn:extensionElements></bpmn:sequenceFlow>";
    }

    private static String values(String allowed) {
        return OUTPUT.replace(
                " />", "><outputValues id=\"Values_Risk\"><text>" + allowed + "</text></outputValues></output>");
    }

    @ParameterizedTest
    @MethodSource("twins")
    void oneIsRefusedAndItsTwinPasses(Twins twins) throws IOException {
        Findings findings = check(twins, twins.broken());
        assertThat(findings.all()).extracting(Finding::rule).containsOnly(twins.rule());
        assertThat(findings.all())
                .extracting(finding -> finding.file() + "#" + finding.element())
                .containsOnly(twins.element());
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(findings.text(Models.MESSAGES, locale)).doesNotContain("!model.", "{0}", "{1}", "{2}", "''");
        }
        assertThat(check(twins, twins.right()).all()).isEmpty();
    }

    static Set<String> rules() {
        return twins().map(Twins::rule).collect(Collectors.toSet());
    }

    private static Findings check(Twins twins, String with) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleCheckerTest.base());
        files.put(WISH, new ClassPathResource("processes/wish/wish-limit.dmn").getContentAsByteArray());
        files.put(POINTS, new ClassPathResource("processes/points/points.dmn").getContentAsByteArray());
        String before = new String(files.get(twins.changed()), StandardCharsets.UTF_8);
        assertThat(before).contains(twins.place());
        files.put(twins.changed(), before.replace(twins.place(), with).getBytes(StandardCharsets.UTF_8));
        return Models.check(files, RuleCheckerTest.LIMITS);
    }
}
