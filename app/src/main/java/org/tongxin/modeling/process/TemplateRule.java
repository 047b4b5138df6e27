package org.tongxin.modeling.process;

import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What was made with a template still has what the template gives. */
class TemplateRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Element tag : diagram.elements()) {
            String id = tag.getAttributeNS(Diagram.CAMUNDA, "modelerTemplate");
            if (id.isEmpty()) {
                continue;
            }
            BaseElement at = diagram.owner(tag);
            Optional<Templates.Template> template = world.templates().find(id);
            if (template.isEmpty()) {
                report.at(at, "template-unknown", id);
                continue;
            }
            template.get().attributes().forEach((name, value) -> {
                if (!value.equals(value(tag, name))) {
                    report.at(at, "template-changed", name, value);
                }
            });
            template.get().listeners().forEach((event, expression) -> {
                if (!hears(tag, event, expression)) {
                    report.at(at, "template-changed", event, expression);
                }
            });
        }
    }

    private static boolean hears(Element tag, String event, String expression) {
        NodeList listeners = tag.getElementsByTagNameNS(Diagram.CAMUNDA, "executionListener");
        return IntStream.range(0, listeners.getLength())
                .mapToObj(listeners::item)
                .map(Element.class::cast)
                .anyMatch(listener -> event.equals(listener.getAttribute("event"))
                        && expression.equals(listener.getAttribute("expression")));
    }

    private static String value(Element tag, String attribute) {
        return attribute.startsWith("camunda:")
                ? tag.getAttributeNS(Diagram.CAMUNDA, attribute.substring("camunda:".length()))
                : tag.getAttribute(attribute);
    }
}
