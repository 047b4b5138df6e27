package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.ModelPart;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A diagram element by element: everything that is set at one, under the name that the file has for it, and where it is drawn. */
class DiagramParts {

    private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Set<String> NO_FACTS = Set.of("incoming", "outgoing", "flowNodeRef", "extensionElements");
    private static final Set<String> DRAWING = Set.of("Bounds", "waypoint", "BPMNLabel", "BPMNDiagram", "BPMNPlane");
    private static final Set<String> WIRING = Set.of(
            "id",
            "exporter",
            "exporterVersion",
            "targetNamespace",
            "schemaLocation",
            "type",
            "modelerTemplateVersion",
            "executionPlatform",
            "executionPlatformVersion");

    private final Diagram diagram;
    private final Map<String, String> places = new HashMap<>();

    DiagramParts(Diagram diagram) {
        this.diagram = diagram;
        for (Element tag : diagram.elements()) {
            if (DRAWN.equals(tag.getNamespaceURI()) && tag.hasAttribute("bpmnElement")) {
                places.put(tag.getAttribute("bpmnElement"), place(tag));
            }
        }
    }

    List<ModelPart> all() {
        List<ModelPart> parts = new ArrayList<>();
        for (Element tag : diagram.elements()) {
            BaseElement owner = diagram.owner(tag);
            if (tag.getAttribute("id").equals(owner.getId())) {
                parts.add(part(owner));
            }
        }
        return parts;
    }

    private ModelPart part(BaseElement element) {
        Map<String, String> facts = new LinkedHashMap<>();
        diagram.tags(element).forEach(tag -> read(element, tag, facts));
        String name = element.getAttributeValue("name");
        return new ModelPart(
                element.getId(),
                element.getElementType().getTypeName(),
                name == null ? "" : name,
                facts,
                places.getOrDefault(element.getId(), ""));
    }

    private void read(BaseElement element, Element tag, Map<String, String> facts) {
        String local = tag.getLocalName();
        if (NO_FACTS.contains(local) || DRAWING.contains(local) || DRAWN.equals(tag.getNamespaceURI())) {
            return;
        }
        if (local.equals("property")) {
            put(facts, "property." + tag.getAttribute("name"), tag.getAttribute("value"));
            return;
        }
        boolean own = tag.getAttribute("id").equals(element.getId());
        String named = local.endsWith("Parameter") ? local + "." + tag.getAttribute("name") : local;
        NamedNodeMap attributes = tag.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String what = attribute.getLocalName();
            if (!WIRING.contains(what) && !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                put(facts, own ? what : named + "." + what, attribute.getValue());
            }
        }
        if (!tag.getTextContent().isBlank() && leaf(tag)) {
            put(facts, named, tag.getTextContent().strip());
        }
    }

    private static void put(Map<String, String> facts, String label, String value) {
        facts.merge(label, value, (one, other) -> one + "; " + other);
    }

    private static boolean leaf(Element tag) {
        for (Node child = tag.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private static String place(Element shape) {
        StringBuilder place = new StringBuilder();
        for (Node child = shape.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element tag && Set.of("Bounds", "waypoint").contains(tag.getLocalName())) {
                for (String side : List.of("x", "y", "width", "height")) {
                    place.append(number(tag.getAttribute(side))).append(' ');
                }
            }
        }
        return place.toString();
    }

    private static String number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? "" + Math.round(Double.parseDouble(text)) : text;
    }

    /** An arrow that follows an element to another place has not been moved itself. */
    static List<Difference> withoutDragged(List<Difference> differences, List<ModelPart> parts) {
        Set<String> moved = differences.stream()
                .filter(difference -> difference.how() != Difference.How.REMOVED)
                .map(Difference::element)
                .collect(Collectors.toSet());
        Map<String, ModelPart> byId =
                parts.stream().collect(Collectors.toMap(ModelPart::id, Function.identity(), (one, other) -> one));
        return differences.stream()
                .filter(difference -> difference.how() != Difference.How.MOVED
                        || !difference.type().equals("sequenceFlow")
                        || !follows(byId.get(difference.element()), moved))
                .toList();
    }

    private static boolean follows(@Nullable ModelPart flow, Set<String> moved) {
        return flow != null
                && (moved.contains(flow.facts().getOrDefault("sourceRef", ""))
                        || moved.contains(flow.facts().getOrDefault("targetRef", "")));
    }
}
