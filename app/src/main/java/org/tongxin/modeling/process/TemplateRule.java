package org.tongxin.modeling.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Element;

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
            Optional<Map<String, String>> template = world.templates().find(id);
            if (template.isEmpty()) {
                report.at(at, "template-unknown", id);
            }
            template.orElse(Map.of()).forEach((name, value) -> {
                if (!value.equals(value(tag, name))) {
                    report.at(at, "template-changed", name, value);
                }
            });
        }
    }

    private static String value(Element tag, String attribute) {
        return attribute.startsWith("camunda:")
                ? tag.getAttributeNS(Diagram.CAMUNDA, attribute.substring("camunda:".length()))
                : tag.getAttribute(attribute);
    }
}
