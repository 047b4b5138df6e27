package org.tongxin.dispatch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxin.common.process.ModelProperties;

/** What every diagram, table and form of the project keeps to (CONTRIBUTING.md, "What a diagram may say"). */
class ModelsTest {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DUE = "${deadline.of(execution)}";
    private static final String WARNING = "${deadline.warning(execution)}";

    static List<Path> diagrams() {
        return files("processes", ".bpmn");
    }

    static List<Path> tables() {
        return files("processes", ".dmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    @Test
    void namesOfFilesAreUniqueAcrossFolders() {
        assertThat(Stream.of(diagrams(), tables(), forms())
                        .flatMap(List::stream)
                        .map(file -> file.getFileName().toString()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramIsNamedAfterItsProcessAndDrawsAllOfIt(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(file.getParent().getFileName()).hasToString(process.getId());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node.getDiagramElement() == null)
                .as("not drawn")
                .isEmpty();
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getDiagramElement() == null)
                .as("not drawn")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsSpeakAndWhatPeopleReadHasAName(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(FlowElement.class))
                .extracting(BaseElement::getId)
                .allMatch(id -> id.matches("(Start|End|Task|Event|Timer|Gateway|Flow|Call|Sub)_[A-Z][A-Za-z0-9]+"))
                .noneMatch(id -> id.matches(".*_[0-9][a-z0-9]{6}"));
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !node.getId().startsWith("Gateway_") || isQuestion(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
    }

    private static boolean isQuestion(FlowNode node) {
        return node.getOutgoing().size() > 1
                && !node.getElementType().getTypeName().equals("parallelGateway");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aUserTaskHasAGroupAFormADueDateAWarningAndADeadline(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups())
                    .as(task.getId())
                    .matches("\\$\\{(roles\\.at\\(|property\\.seat\\().+");
            assertThat(task.getCamundaDueDate()).as(task.getId()).isEqualTo(DUE);
            Map<String, String> properties = ModelProperties.of(task);
            assertThat(limits()).as("limit of " + task.getId()).contains(String.valueOf(properties.get("limit")));
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(ROOT.resolve("forms").resolve(task.getCamundaFormRef() + ".form"))
                    .exists();
            Set<String> timers = model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(task))
                    .flatMap(event -> event.getChildElementsByType(TimerEventDefinition.class).stream())
                    .map(timer -> timer.getTimeDate().getTextContent())
                    .collect(toSet());
            assertThat(timers).as("warning and deadline of " + task.getId()).contains(DUE, WARNING);
        });
    }

    private static List<String> limits() {
        DmnModelInstance table = Dmn.readModelFromFile(
                ROOT.resolve("processes/limits/limits.dmn").toFile());
        return table.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getInputEntries()
                        .iterator()
                        .next()
                        .getTextContent()
                        .strip()
                        .replace("\"", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatPeopleCanStartSaysWhatItIsAndWhoMay(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getDocumentations()).as("documentation").isNotEmpty();
        boolean startable = model.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
        List<String> properties = model.getModelElementsByType(CamundaProperty.class).stream()
                .map(CamundaProperty::getCamundaName)
                .toList();
        if (startable) {
            assertThat(properties).contains("icon", "color").containsAnyOf("portal", "staff");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void nothingIsScriptedAndNoClassIsNamed(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContain(
                        "scriptTask", "camunda:class", "camunda:delegateExpression", "<camunda:script", "DOCTYPE");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsNamedDrawnAndKept(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(model.getDocument().getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNShape"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedAfterItsFileAndUsedByADiagram(Path file) throws IOException {
        var form = new ObjectMapper().readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(form.get("id").asText() + ".form");
        assertThat(form.get("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(diagrams())
                .anySatisfy(diagram -> assertThat(Files.readString(diagram))
                        .contains("formRef=\"" + form.get("id").asText() + "\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatAFormPromisesToShowTheResidentIsShown(Path file) throws IOException {
        assertThat(new ObjectMapper().readTree(file.toFile()).findParents("description"))
                .filteredOn(field -> field.get("description").asText().contains("居民会看到"))
                .allMatch(field -> field.at("/properties/resident").asText().equals("true"));
    }

    /** Whoever picks a template gets what the diagrams here have: hidden values agree, and no template is named that is not there. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void elementsAgreeWithTheirTemplates(Path file) throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Map<String, JsonNode> templates = templates();
        for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
            String name = element.getAttributeValueNs(CAMUNDA, "modelerTemplate");
            if (name == null) {
                continue;
            }
            assertThat(templates).as(element.getId()).containsKey(name);
            for (JsonNode property : templates.get(name).get("properties")) {
                JsonNode binding = property.get("binding");
                if (property.path("type").asText().equals("Hidden")
                        && binding.path("type").asText().equals("property")) {
                    assertThat(value(element, binding.get("name").asText()))
                            .as(element.getId() + " " + binding.get("name"))
                            .isEqualTo(property.get("value").asText());
                }
            }
        }
    }

    private static String value(BaseElement element, String attribute) {
        return attribute.startsWith("camunda:")
                ? element.getAttributeValueNs(CAMUNDA, attribute.substring("camunda:".length()))
                : element.getAttributeValue(attribute);
    }

    private static Map<String, JsonNode> templates() throws IOException {
        Map<String, JsonNode> templates = new HashMap<>();
        for (JsonNode template : new ObjectMapper()
                .readTree(ROOT.resolve("processes/.camunda/element-templates/tongxin.json")
                        .toFile())) {
            templates.put(template.get("id").asText(), template);
        }
        return templates;
    }

    @Test
    void everyTextThatPeopleReadHasAnEnglishOne() throws IOException {
        assertThat(ModelTexts.of(ROOT)).isNotEmpty();
        assertThat(new HashSet<>(ModelTexts.of(ROOT))).isSubsetOf(ModelTexts.translated(ROOT));
    }

    @Test
    void everyTranslationStandsOnce() throws IOException {
        assertThat(ModelTexts.translated(ROOT)).doesNotHaveDuplicates();
    }

    private static List<Path> files(String folder, String suffix) {
        try (var walk = Files.walk(ROOT.resolve(folder))) {
            Predicate<Path> built = file -> file.startsWith(ROOT.resolve(folder).resolve("target"));
            return walk.filter(built.negate())
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
