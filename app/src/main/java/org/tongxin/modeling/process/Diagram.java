package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.process.ModelProperties;
import org.tongxin.modeling.process.Unreadable.Why;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A diagram that is read: its model, and everything in it that is an expression. */
class Diagram {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> PROSE = Set.of("text");

    private final BpmnModelInstance model;
    private final List<Said> said = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final Map<Element, BaseElement> owners = new HashMap<>();
    private final Map<BaseElement, List<Said>> byOwner = new HashMap<>();
    private final Map<BaseElement, List<Element>> tags = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> out = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> in = new HashMap<>();
    private final Map<Class<?>, Collection<?>> all = new HashMap<>();

    /**
     * An expression where it stands.
     *
     * @param owner what people see of it in the diagram
     * @param element the tag in which it stands
     * @param text as written
     * @param expression null when it cannot be read
     */
    record Said(
            BaseElement owner,
            Element element,
            String text,
            @Nullable Expression expression) {}

    /** @throws Unreadable when it is no diagram */
    Diagram(byte[] content) {
        SafeXml.check(content);
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            throw new Unreadable(Why.SCHEMA, cause(e));
        }
        read();
    }

    Diagram(BpmnModelInstance model) {
        this.model = model;
        read();
    }

    private void read() {
        read(Tags.root(model));
    }

    static String cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage());
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private void read(Element element) {
        elements.add(element);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            read(element, ((Attr) attributes.item(i)).getValue());
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                read(inner);
            }
        }
        if (leaf && !PROSE.contains(element.getLocalName())) {
            read(element, element.getTextContent().strip());
        }
    }

    private void read(Element element, String text) {
        if (Expression.is(text)) {
            Said found = new Said(owner(element), element, text, expression(text));
            said.add(found);
            byOwner.computeIfAbsent(found.owner(), key -> new ArrayList<>()).add(found);
        }
    }

    private static @Nullable Expression expression(String text) {
        try {
            return new Expression(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The step, event, flow or process that the tag belongs to. */
    BaseElement owner(Element tag) {
        return owners.computeIfAbsent(tag, this::find);
    }

    private BaseElement find(Element element) {
        for (Node node = element; node instanceof Element tag; node = node.getParentNode()) {
            ModelElementInstance found = model.getModelElementById(tag.getAttribute("id"));
            if (found instanceof FlowElement || found instanceof Process) {
                return (BaseElement) found;
            }
        }
        return process();
    }

    /** The expressions of an element. */
    List<Said> said(BaseElement owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    /** The tags of an element, its own and those within. */
    List<Element> tags(BaseElement owner) {
        if (tags.isEmpty()) {
            elements.forEach(tag ->
                    tags.computeIfAbsent(owner(tag), key -> new ArrayList<>()).add(tag));
        }
        return tags.getOrDefault(owner, List.of());
    }

    BpmnModelInstance model() {
        return model;
    }

    /** The only one; that there is one, {@link ProcessRule} sees to. */
    Process process() {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.isEmpty()) {
            throw new Unreadable(Why.SCHEMA, "process");
        }
        return processes.iterator().next();
    }

    /** The flows that leave a node: as the engine reads them, whatever the node itself lists. */
    List<SequenceFlow> out(FlowNode node) {
        flows();
        return out.getOrDefault(node, List.of());
    }

    /** The flows that come to a node. */
    List<SequenceFlow> in(FlowNode node) {
        flows();
        return in.getOrDefault(node, List.of());
    }

    private void flows() {
        if (out.isEmpty()) {
            for (SequenceFlow flow : all(SequenceFlow.class)) {
                out.computeIfAbsent(flow.getSource(), key -> new ArrayList<>()).add(flow);
                in.computeIfAbsent(flow.getTarget(), key -> new ArrayList<>()).add(flow);
            }
        }
    }

    /** Those of a type; the model searches the whole file each time that it is asked. */
    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) all.computeIfAbsent(type, key -> model.getModelElementsByType(type));
    }

    /** Every tag of the file, in order. */
    List<Element> elements() {
        return elements;
    }

    /** Every expression of the file. */
    List<Said> said() {
        return said;
    }

    Stream<Expression> expressions() {
        return said.stream().map(Said::expression).flatMap(Stream::ofNullable);
    }

    /** A property of the process that lists names, such as {@code given}. */
    Set<String> listed(String property) {
        return Optional.ofNullable(ModelProperties.of(process()).get(property))
                .map(list -> Stream.of(list.split(",")))
                .orElseGet(Stream::empty)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Map<String, String> properties(BaseElement element) {
        return ModelProperties.of(element);
    }

    Stream<BoundaryEvent> borders(FlowNode node) {
        return all(BoundaryEvent.class).stream().filter(border -> node.equals(border.getAttachedTo()));
    }
}
