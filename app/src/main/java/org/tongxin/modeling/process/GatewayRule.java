package org.tongxin.modeling.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Whatever is decided goes on somewhere: conditions name options that there are, and together with the default they leave none out. */
class GatewayRule implements Rule {

    private static final String OUTCOME = "outcome";

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (ExclusiveGateway gateway : diagram.all(ExclusiveGateway.class)) {
            check(gateway, gateway.getDefault(), diagram, world, report);
        }
        for (InclusiveGateway gateway : diagram.all(InclusiveGateway.class)) {
            check(gateway, gateway.getDefault(), diagram, world, report);
        }
        diagram.all(UserTask.class).forEach(step -> read(step, diagram, world, report));
    }

    private static void check(
            Gateway gateway, @Nullable SequenceFlow otherwise, Diagram diagram, World world, Report report) {
        Collection<SequenceFlow> ways = diagram.out(gateway);
        if (ways.size() < 2) {
            return;
        }
        Set<String> asked = new LinkedHashSet<>();
        Set<String> handled = new HashSet<>();
        for (SequenceFlow way : ways) {
            if (way.equals(otherwise)) {
                continue;
            }
            if (way.getConditionExpression() == null) {
                report.at(way, "gateway-condition");
            }
            for (Expression.Comparison comparison : comparisons(way, diagram)) {
                asked.add(comparison.variable());
                Options options = new Options(comparison.variable(), gateway, diagram, world);
                if (!options.open()
                        && !options.values().isEmpty()
                        && !options.values().contains(comparison.value())) {
                    report.at(
                            way,
                            "outcome-unknown",
                            comparison.value(),
                            comparison.variable(),
                            String.join("、", options.values()));
                }
                if (comparison.equal()) {
                    handled.add(comparison.value());
                }
            }
        }
        if (otherwise == null) {
            complete(gateway, asked, handled, diagram, world, report);
        }
    }

    /** Without a default: one variable, and every value of it. */
    private static void complete(
            Gateway gateway, Set<String> asked, Set<String> handled, Diagram diagram, World world, Report report) {
        Set<String> missing = new LinkedHashSet<>();
        boolean closed = asked.size() == 1;
        for (String variable : asked) {
            Options options = new Options(variable, gateway, diagram, world);
            closed &= !options.open() && !options.values().isEmpty();
            missing.addAll(options.values());
        }
        missing.removeAll(handled);
        if (!closed || !missing.isEmpty()) {
            report.at(gateway, "gateway-default", closed ? String.join("、", missing) : "");
        }
    }

    private static List<Expression.Comparison> comparisons(BaseElement owner, Diagram diagram) {
        return diagram.said(owner).stream()
                .filter(said -> "conditionExpression".equals(said.element().getLocalName()))
                .map(Diagram.Said::expression)
                .flatMap(expression -> Optional.ofNullable(expression).stream())
                .flatMap(expression -> expression.comparisons().stream())
                .toList();
    }

    /** A decision that a form asks for is read before the next form asks again. */
    private static void read(UserTask step, Diagram diagram, World world, Report report) {
        boolean decides = asks(step, world);
        if (!decides || reads(step, diagram)) {
            return;
        }
        Deque<FlowNode> open = new ArrayDeque<>(List.of(step));
        Set<FlowNode> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (SequenceFlow way : diagram.out(open.pop())) {
                FlowNode next = way.getTarget();
                if (reads(way, diagram) || reads(next, diagram)) {
                    return;
                }
                if (seen.add(next) && !(next instanceof UserTask task && asks(task, world))) {
                    open.add(next);
                }
            }
        }
        report.at(step, "outcome-unread", String.valueOf(step.getCamundaFormRef()));
    }

    private static boolean asks(UserTask step, World world) {
        return Optional.ofNullable(step.getCamundaFormRef())
                .flatMap(world::form)
                .flatMap(form -> Options.field(form, OUTCOME))
                .filter(field -> Options.offered(field).size() > 1)
                .isPresent();
    }

    private static boolean reads(BaseElement owner, Diagram diagram) {
        return diagram.said(owner).stream()
                .anyMatch(said -> said.expression() != null
                        && said.expression().variables().contains(OUTCOME));
    }
}
