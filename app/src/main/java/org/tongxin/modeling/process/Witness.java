package org.tongxin.modeling.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** A way through a diagram on which a variable is not set, told by the names of what lies on it. */
class Witness {

    private final Diagram diagram;
    private final Ways ways;

    Witness(Diagram diagram, Ways ways) {
        this.diagram = diagram;
        this.ways = ways;
    }

    /** The shortest one back from the element to a beginning. */
    String without(String name, BaseElement reader) {
        FlowNode last = reader instanceof SequenceFlow flow ? flow.getSource() : (FlowNode) reader;
        Map<FlowNode, FlowNode> next = new HashMap<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(last));
        FlowNode first = last;
        boolean begins = false;
        while (!begins && !open.isEmpty()) {
            first = open.poll();
            begins = before(first).isEmpty();
            List<FlowNode> lacking = before(first).stream()
                    .filter(node ->
                            !ways.before(node).map(set -> set.contains(name)).orElse(true))
                    .toList();
            for (FlowNode node : lacking) {
                if (node != last && !next.containsKey(node)) {
                    next.put(node, first);
                    open.add(node);
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (FlowNode node = first; node != null; node = next.get(node)) {
            names.add(label(node));
        }
        names.removeAll(Collections.singleton(""));
        return String.join(" → ", names);
    }

    private List<FlowNode> before(FlowNode node) {
        List<FlowNode> before = new ArrayList<>(
                diagram.in(node).stream().map(SequenceFlow::getSource).toList());
        if (node instanceof BoundaryEvent border) {
            before.add(border.getAttachedTo());
        } else if (before.isEmpty() && node.getParentElement() instanceof SubProcess around) {
            before.add(around);
        }
        return before;
    }

    private static String label(FlowElement element) {
        return element.getName() == null ? "" : element.getName();
    }
}
