package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.process.ModelProperties;
import org.tongxin.migration.Step;

/** A diagram, as far as moving cases has to know it. */
class Diagram {

    static final String BODY = "#multiInstanceBody";

    private static final List<Class<? extends FlowNode>> WAITING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            IntermediateCatchEvent.class,
            EventBasedGateway.class);

    private final BpmnModelInstance model;

    Diagram(BpmnModelInstance model) {
        this.model = model;
    }

    /** The elements at which a case can wait. */
    List<FlowNode> places() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> WAITING.stream().anyMatch(type -> type.isInstance(node))
                        || node.isCamundaAsyncBefore()
                        || node.isCamundaAsyncAfter())
                .toList();
    }

    @Nullable
    FlowNode node(String id) {
        return model.getModelElementById(id) instanceof FlowNode node ? node : null;
    }

    Step step(String id) {
        FlowNode node = node(id.replace(BODY, ""));
        String name = node == null ? null : node.getName();
        return new Step(id, name == null || name.isBlank() ? id : name.strip());
    }

    boolean shared(String id) {
        return node(id) instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    List<BoundaryEvent> border(String id) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(id))
                .toList();
    }

    /** What is waited for, in the diagram's words. */
    static String waitsFor(FlowNode node) {
        String message = node instanceof ReceiveTask task && task.getMessage() != null
                ? String.valueOf(task.getMessage().getName())
                : "";
        return message + definitions(node).stream().map(Diagram::words).collect(Collectors.joining(";"));
    }

    private static String words(EventDefinition definition) {
        return definition instanceof MessageEventDefinition message && message.getMessage() != null
                ? "message " + message.getMessage().getName()
                : definition instanceof TimerEventDefinition timer
                        ? "timer " + timer.getRawTextContent().strip()
                        : definition.getElementType().getTypeName();
    }

    static Collection<EventDefinition> definitions(FlowNode node) {
        return node instanceof CatchEvent event ? event.getEventDefinitions() : List.of();
    }

    static boolean timer(FlowNode node) {
        return definitions(node).stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    static boolean condition(FlowNode node) {
        return definitions(node).stream().anyMatch(ConditionalEventDefinition.class::isInstance);
    }

    /** What people would notice when it is different: by the end of a message key. */
    Map<String, Object> facts(FlowNode node) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", step(node.getId()).name());
        if (node instanceof UserTask task) {
            facts.put("form", Objects.toString(task.getCamundaFormRef(), ""));
            facts.put("who", task.getCamundaCandidateGroups() + " " + task.getCamundaAssignee());
            Map<String, String> properties = ModelProperties.of(task);
            facts.put("escalation", Objects.toString(properties.remove("escalateTo"), ""));
            facts.put("limit", properties);
        }
        if (node instanceof CallActivity call) {
            facts.put("called", String.valueOf(call.getCalledElement()));
        }
        List<String> border = new ArrayList<>();
        border(node.getId()).forEach(event -> border.add(event.cancelActivity() + waitsFor(event)));
        facts.put("deadline", border.stream().sorted().toList());
        facts.put("event", waitsFor(node));
        facts.put("several", shared(node.getId()));
        return facts;
    }
}
