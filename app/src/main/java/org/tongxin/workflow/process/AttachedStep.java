package org.tongxin.workflow.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tongxin.common.process.ModelProperties;

/** The user task whose warning or deadline has brought the execution here: backwards along the flows to the timer on its border. */
record AttachedStep(UserTask task) {

    static AttachedStep of(DelegateExecution execution) {
        Deque<FlowNode> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        FlowElement here = execution.getBpmnModelElementInstance();
        open.add(here instanceof SequenceFlow flow ? flow.getSource() : (FlowNode) here);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (node instanceof BoundaryEvent border && border.getAttachedTo() instanceof UserTask task) {
                return new AttachedStep(task);
            }
            if (seen.add(node.getId())) {
                node.getIncoming().forEach(flow -> open.add(flow.getSource()));
            }
        }
        throw new IllegalStateException("No timer of a step leads to " + execution.getCurrentActivityId());
    }

    /** The role that also gets the task when it is late; property {@code escalateTo}: a role, or <code>${variable}</code> with one. */
    String escalateTo(DelegateExecution execution) {
        return Optional.ofNullable(ModelProperties.of(task).get("escalateTo"))
                .map(role -> role.startsWith("${")
                        ? String.valueOf(execution.getVariable(role.substring(2, role.length() - 1)))
                        : role)
                .orElseThrow(() -> new IllegalStateException(task.getId() + " does not say to whom it escalates"));
    }
}
