package org.tongxin.modeling.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every element is on a way from a beginning to an end. */
class FlowRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Collection<FlowNode> nodes = diagram.all(FlowNode.class);
        Set<FlowNode> reached = closure(
                nodes.stream()
                        .filter(StartEvent.class::isInstance)
                        .filter(FlowRule::begins)
                        .toList(),
                node -> next(node, diagram));
        Set<FlowNode> ending =
                closure(nodes.stream().filter(EndEvent.class::isInstance).toList(), node -> before(node, diagram));
        for (FlowNode node : nodes) {
            boolean apart = (node instanceof SubProcess handler && handler.triggeredByEvent())
                    || (node instanceof Activity activity && activity.isForCompensation());
            if (!apart && !reached.contains(node)) {
                report.at(node, "unreachable");
            }
            if (!apart && !ending.contains(node)) {
                report.at(node, "dead-end");
            }
        }
        if (nodes.stream().noneMatch(StartEvent.class::isInstance)) {
            report.at(diagram.process(), "no-start");
        }
    }

    private static boolean begins(FlowNode start) {
        ModelElementInstance scope = start.getParentElement();
        return !(scope instanceof SubProcess inner) || inner.triggeredByEvent();
    }

    private static List<FlowNode> next(FlowNode node, Diagram diagram) {
        List<FlowNode> next = new ArrayList<>();
        diagram.out(node).stream().map(SequenceFlow::getTarget).forEach(next::add);
        diagram.borders(node).forEach(next::add);
        if (node instanceof SubProcess inner) {
            next.addAll(inner.getChildElementsByType(StartEvent.class));
        }
        return next;
    }

    private static List<FlowNode> before(FlowNode node, Diagram diagram) {
        List<FlowNode> before = new ArrayList<>();
        diagram.in(node).stream().map(SequenceFlow::getSource).forEach(before::add);
        if (node instanceof BoundaryEvent border && border.cancelActivity()) {
            before.add(border.getAttachedTo());
        }
        return before;
    }

    private static Set<FlowNode> closure(Collection<FlowNode> from, Function<FlowNode, List<FlowNode>> step) {
        Set<FlowNode> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node != null && found.add(node)) {
                open.addAll(
                        step.apply(node).stream().filter(next -> next != null).toList());
            }
        }
        return found;
    }
}
