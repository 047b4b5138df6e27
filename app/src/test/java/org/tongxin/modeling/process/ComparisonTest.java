package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Difference.Detail;
import org.tongxin.modeling.Difference.How;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelKind;

/** What an owner has changed, in the owner's words. */
class ComparisonTest {

    private static final ModelComparison COMPARISON = new Comparison();
    private static final byte[] DIAGRAM = OfficialsFiles.diagram().get("officials.bpmn");

    private static List<Difference> diagram(String... fromTo) {
        return compare(ModelKind.PROCESS, DIAGRAM, fromTo);
    }

    private static List<Difference> compare(ModelKind kind, byte[] before, String... fromTo) {
        String text = new String(before, StandardCharsets.UTF_8);
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(text).contains(fromTo[i]);
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return COMPARISON.compare(kind, before, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }

    @Test
    void whatIsWrittenInAnotherWayIsTheSame() {
        assertThat(diagram("\n    <bpmn:exclusiveGateway", "\n\n<bpmn:exclusiveGateway"))
                .isEmpty();
        assertThat(diagram("id=\"Task_Arrange\" name=\"安排接待\"", "name=\"安排接待\" id=\"Task_Arrange\""))
                .isEmpty();
    }

    @Test
    void aStepIsChangedInItsNameFormLimitAndPeople() {
        assertThat(diagram(
                        "name=\"安排接待\"", "name=\"约时间\"",
                        "formRef=\"officials-arrange\"", "formRef=\"officials-start\"",
                        "value=\"officials.arrange\"", "value=\"officials.review\"",
                        "value=\"street-coordinator\"", "value=\"supervisor\""))
                .extracting(Difference::how, Difference::element, Difference::details)
                .contains(
                        tuple(
                                How.CHANGED,
                                "Task_Arrange",
                                List.of(
                                        new Detail("formRef", "officials-arrange", "officials-start"),
                                        new Detail("name", "安排接待", "约时间"),
                                        new Detail("property.limit", "officials.arrange", "officials.review"))),
                        tuple(
                                How.CHANGED,
                                "Task_Receive",
                                List.of(new Detail("property.escalateTo", "street-coordinator", "supervisor"))));
    }

    @Test
    void aConditionAndATimerAreChanged() {
        assertThat(diagram(
                        "${outcome == 'answered'}",
                        "${outcome == 'declined'}",
                        "${deadline.warning(execution)}",
                        "${deadline.of(execution)}"))
                .extracting(Difference::type)
                .contains("sequenceFlow", "boundaryEvent");
    }

    @Test
    void whatIsAddedRemovedAndMovedIsSeen() {
        List<Difference> differences = diagram(
                "<bpmn:endEvent id=\"End_Answered\" name=\"已说明\">",
                "<bpmn:endEvent id=\"End_Told\" name=\"已说明\">",
                "bpmnElement=\"End_Answered\"",
                "bpmnElement=\"End_Told\"",
                "targetRef=\"End_Answered\"",
                "targetRef=\"End_Told\"",
                "<bpmn:flowNodeRef>End_Answered</bpmn:flowNodeRef>",
                "<bpmn:flowNodeRef>End_Told</bpmn:flowNodeRef>");
        assertThat(differences)
                .extracting(Difference::how, Difference::element)
                .contains(tuple(How.ADDED, "End_Told"), tuple(How.REMOVED, "End_Answered"));
        String text = new String(DIAGRAM, StandardCharsets.UTF_8);
        int shape = text.indexOf("bpmnElement=\"Task_Review\"");
        String bounds = text.substring(text.indexOf("<dc:Bounds", shape), text.indexOf("/>", shape));
        assertThat(diagram(bounds, bounds.replaceFirst("x=\"", "x=\"1")))
                .extracting(Difference::how, Difference::element)
                .containsExactly(tuple(How.MOVED, "Task_Review"));
    }

    @Test
    void whatIsChangedAndMovedSaysBoth() {
        String text = new String(DIAGRAM, StandardCharsets.UTF_8);
        int shape = text.indexOf("bpmnElement=\"Task_Arrange\"");
        String bounds = text.substring(text.indexOf("<dc:Bounds", shape), text.indexOf("/>", shape));
        assertThat(diagram(bounds, bounds.replaceFirst("x=\"", "x=\"1"), "name=\"安排接待\"", "name=\"约时间\""))
                .filteredOn(difference -> difference.element().equals("Task_Arrange"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.details())
                        .containsExactly(new Detail("name", "安排接待", "约时间"), Detail.MOVED_TOO));
    }

    @Test
    void aRowOfATableIsAddedRemovedAndChanged() throws IOException {
        byte[] limits = file("processes/limits/limits.dmn");
        String text = new String(limits, StandardCharsets.UTF_8);
        int row = text.indexOf("<rule ");
        String first = text.substring(row, text.indexOf("</rule>", row) + 7);
        String id = first.replaceAll("(?s).*?<rule id=\"([^\"]+)\".*", "$1");
        assertThat(compare(ModelKind.TABLE, limits, first, ""))
                .extracting(Difference::how, Difference::element, Difference::type)
                .containsExactly(tuple(How.REMOVED, id, "rule"));
        assertThat(compare(
                        ModelKind.TABLE, limits, first, first + first.replaceAll("id=\"([^\"]+)\"", "id=\"$1_New\"")))
                .extracting(Difference::how, Difference::element)
                .containsExactly(tuple(How.ADDED, id + "_New"));
        String other = first.replaceFirst("<text>(\\d+)</text>", "<text>99</text>");
        assertThat(other).isNotEqualTo(first);
        assertThat(compare(ModelKind.TABLE, limits, first, other))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.how()).isEqualTo(How.CHANGED);
                    assertThat(difference.details())
                            .singleElement()
                            .satisfies(detail -> assertThat(detail.after()).isEqualTo("99"));
                });
        String second = text.substring(
                text.indexOf("<rule ", row + first.length()), text.indexOf("</rule>", row + first.length()) + 7);
        assertThat(compare(ModelKind.TABLE, limits, first, "", second, second + first))
                .extracting(Difference::how)
                .as("two have changed places")
                .containsOnly(How.MOVED);
    }

    @Test
    void aFieldOfAFormIsChanged() throws IOException {
        Map<String, byte[]> forms = OfficialsFiles.form("officials-review.form");
        byte[] form = forms.get("officials-review.form");
        List<Difference> differences = compare(ModelKind.FORM, form, "\"key\": \"outcome\"", "\"key\": \"result\"");
        assertThat(differences)
                .extracting(Difference::how, Difference::element)
                .contains(tuple(How.ADDED, "result"), tuple(How.REMOVED, "outcome"));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        byte[] broken = "no model".getBytes(StandardCharsets.UTF_8);
        for (ModelKind kind : ModelKind.values()) {
            assertThatThrownBy(() -> COMPARISON.parts(kind, broken)).hasMessage("models.unreadable");
        }
    }
}
