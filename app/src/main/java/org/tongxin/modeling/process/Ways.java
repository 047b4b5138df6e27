package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The variables that have been set whichever way a case took to a place. Begins with the assumption that all are, and takes away what a way leaves out until nothing
 * changes any more.
 */
class Ways {

    private final Diagram diagram;
    private final Variables variables;
    private final Map<FlowNode, Set<String>> before = new HashMap<>();

    Ways(Diagram diagram, Variables variables) {
        this.diagram = diagram;
        this.variables = variables;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowNode node : diagram.all(FlowNode.class)) {
                Optional<Set<String>> found = arriving(node);
                if (found.isPresent() && !found.get().equals(before.put(node, found.get()))) {
                    changed = true;
                }
            }
        }
    }

    /** What has been set when the case comes to the element; empty when it never does. */
    Optional<Set<String>> before(BaseElement element) {
        return element instanceof SequenceFlow flow
                ? after(flow.getSource())
                : Optional.ofNullable(element instanceof FlowNode node ? before.get(node) : null);
    }

    private Optional<Set<String>> arriving(FlowNode node) {
        List<Optional<Set<String>>> ways = new ArrayList<>();
        diagram.in(node).forEach(flow -> ways.add(after(flow)));
        if (node instanceof BoundaryEvent border) {
            FlowNode host = border.getAttachedTo();
            ways.add(before(host).map(set -> with(set, variables.early(host), variables.within(host))));
        } else if (node instanceof StartEvent) {
            ways.add(entering(node.getParentElement()));
        }
        return node instanceof ParallelGateway ? together(ways) : common(ways);
    }

    /** What a start event finds. */
    private Optional<Set<String>> entering(ModelElementInstance scope) {
        if (!(scope instanceof SubProcess inner)) {
            return Optional.of(with(variables.given(), variables.early(diagram.process())));
        }
        if (!inner.triggeredByEvent()) {
            return before(inner).map(set -> with(set, variables.early(inner), variables.within(inner)));
        }
        return inner.getParentElement() instanceof SubProcess around
                ? before(around)
                : common(diagram.process().getChildElementsByType(StartEvent.class).stream()
                        .map(this::after)
                        .toList());
    }

    private Optional<Set<String>> after(SequenceFlow flow) {
        return after(flow.getSource()).map(set -> with(set, variables.early(flow), variables.late(flow)));
    }

    private Optional<Set<String>> after(FlowNode node) {
        Optional<Set<String>> own = before(node).map(set -> with(set, variables.early(node), variables.late(node)));
        if (!(node instanceof SubProcess inner)) {
            return own;
        }
        Optional<Set<String>> ends = common(inner.getChildElementsByType(EndEvent.class).stream()
                .filter(end ->
                        end.getChildElementsByType(ErrorEventDefinition.class).isEmpty())
                .map(this::after)
                .toList());
        return own.flatMap(set -> ends.map(last -> with(set, last)));
    }

    /** Of several ways one is taken. */
    private static Optional<Set<String>> common(Collection<Optional<Set<String>>> ways) {
        return ways.stream().flatMap(Optional::stream).reduce((one, other) -> {
            Set<String> both = new HashSet<>(one);
            both.retainAll(other);
            return both;
        });
    }

    /** All of them are. */
    private static Optional<Set<String>> together(Collection<Optional<Set<String>>> ways) {
        return ways.stream().allMatch(Optional::isPresent)
                ? ways.stream().flatMap(Optional::stream).reduce((one, other) -> with(one, other))
                : Optional.empty();
    }

    @SafeVarargs
    private static Set<String> with(Set<String> set, Set<String>... more) {
        Set<String> all = new HashSet<>(set);
        List.of(more).forEach(all::addAll);
        return all;
    }
}
