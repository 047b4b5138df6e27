package org.tongxin.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a case can stay: what the BPMN standard and the engine call so, by the ids of the elements; a step that several have at once counts as a whole, too. */
final class WaitStates {

    private static final String BODY = "#multiInstanceBody";

    private static final List<Class<? extends FlowNode>> WAITING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            EventBasedGateway.class,
            IntermediateCatchEvent.class);

    private WaitStates() {}

    static Set<String> of(BpmnModelInstance diagram) {
        Set<String> all = new TreeSet<>();
        diagram.getModelElementsByType(FlowNode.class).stream()
                .filter(WaitStates::waits)
                .forEach(node -> {
                    all.add(node.getId());
                    if (node instanceof Activity several && several.getLoopCharacteristics() != null) {
                        all.add(node.getId() + BODY);
                    }
                });
        return all;
    }

    private static boolean waits(FlowNode node) {
        boolean chosenByGateway = node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
        return !chosenByGateway
                && (WAITING.stream().anyMatch(type -> type.isInstance(node))
                        || node.isCamundaAsyncBefore()
                        || node.isCamundaAsyncAfter());
    }

    /** At which elements an instance is now, whatever contains them. */
    static Stream<String> at(ActivityInstance here) {
        return Stream.of(
                        Stream.of(here.getActivityId()),
                        Arrays.stream(here.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
                        Arrays.stream(here.getChildActivityInstances()).flatMap(WaitStates::at))
                .flatMap(each -> each);
    }
}
