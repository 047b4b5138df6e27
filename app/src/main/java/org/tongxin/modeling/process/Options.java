package org.tongxin.modeling.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.tongxin.forms.FormComponent;
import org.tongxin.forms.FormSchema;

/** The values that a variable can have at a gateway, found by going back to the steps that set it; open when not all of them stand in the files. */
class Options {

    private final String variable;
    private final Diagram diagram;
    private final World world;
    private final Set<String> values = new TreeSet<>();
    private final Deque<SequenceFlow> back = new ArrayDeque<>();
    private boolean open;

    Options(String variable, FlowNode at, Diagram diagram, World world) {
        this.variable = variable;
        this.diagram = diagram;
        this.world = world;
        Set<SequenceFlow> seen = new HashSet<>();
        back.addAll(diagram.in(at));
        while (!back.isEmpty()) {
            SequenceFlow flow = back.pop();
            if (seen.add(flow) && !set(flow)) {
                node(flow.getSource());
            }
        }
    }

    /** All values; only complete when it is not {@link #open()}. */
    Set<String> values() {
        return values;
    }

    boolean open() {
        return open;
    }

    private void node(FlowNode node) {
        boolean byForm = form(node);
        boolean bySaying = set(node);
        if (byForm || bySaying) {
            return;
        }
        if (node instanceof SubProcess || otherwise(node)) {
            open = true;
        } else if (node instanceof StartEvent) {
            open |= Variables.ALWAYS.contains(variable)
                    || diagram.listed("given").contains(variable)
                    || !node.getParentElement().equals(diagram.process());
            set(diagram.process());
        } else if (node instanceof BoundaryEvent border) {
            back.addAll(diagram.in(border.getAttachedTo()));
        } else {
            back.addAll(diagram.in(node));
        }
    }

    /** Whether the element's form asks for it. */
    private boolean form(FlowNode node) {
        String id = node.getAttributeValueNs(Diagram.CAMUNDA, "formRef");
        if (id != null && world.form(id).isEmpty()) {
            open = true;
        }
        Optional<FormComponent> field =
                Optional.ofNullable(id).flatMap(world::form).flatMap(form -> field(form, variable));
        field.ifPresent(found -> {
            List<String> offered = offered(found);
            values.addAll(offered);
            open |= offered.isEmpty();
        });
        return field.isPresent();
    }

    /** The field that sets the variable. */
    static Optional<FormComponent> field(FormSchema form, String variable) {
        return Variables.stored(form).contains(variable)
                ? form.all()
                        .filter(field -> field.type().keyed() && field.path().equals(List.of(variable)))
                        .findFirst()
                : Optional.empty();
    }

    /** What stands in the form itself; empty when it is data, or no choice. */
    static List<String> offered(FormComponent field) {
        List<String> offered = new ArrayList<>();
        for (JsonNode option : field.json().path("values")) {
            offered.add(option.path("value").asText());
        }
        return offered;
    }

    /** Whether an expression of the element sets it. */
    private boolean set(BaseElement element) {
        boolean found = false;
        for (Diagram.Said said : diagram.said(element)) {
            if (said.expression() != null) {
                for (Expression.Call call : said.expression().calls()) {
                    found |= set(call);
                }
            }
        }
        return found;
    }

    private boolean set(Expression.Call call) {
        if (world.language().sets(call).contains(variable)) {
            open = true;
            return true;
        }
        if (!call.method().equals("setVariable")
                || !call.constant(0).map(variable::equals).orElse(false)) {
            return false;
        }
        Node value = call.arguments().get(call.arguments().size() - 1);
        List<String> texts = Expression.texts(value);
        values.addAll(texts);
        open |= texts.isEmpty() && !(value instanceof AstNull);
        return true;
    }

    /** By a table, a called process, or a message. */
    private boolean otherwise(FlowNode node) {
        return diagram.tags(node).stream()
                .filter(tag -> Set.of(
                                "out", "outputParameter", "businessRuleTask", "messageEventDefinition", "receiveTask")
                        .contains(tag.getLocalName()))
                .anyMatch(tag -> tag.getAttribute("target").equals(variable)
                        || tag.getAttribute("name").equals(variable)
                        || tag.getAttributeNS(Diagram.CAMUNDA, "resultVariable").equals(variable)
                        || brings(tag.getAttribute("messageRef")));
    }

    private boolean brings(String message) {
        return diagram.model().getModelElementById(message) instanceof Message found
                && found.getName() != null
                && world.language().brings(found.getName()).contains(variable);
    }
}
