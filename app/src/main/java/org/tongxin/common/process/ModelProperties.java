package org.tongxin.common.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The properties ({@code camunda:property}) that an element of a diagram has. */
public final class ModelProperties {

    private ModelProperties() {}

    /** By name; without those that are blank. */
    public static Map<String, String> of(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(group -> group.getCamundaProperties().stream())
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        properties.values().removeIf(value -> value == null || value.isBlank());
        return properties;
    }
}
