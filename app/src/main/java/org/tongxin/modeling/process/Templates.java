package org.tongxin.modeling.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The element templates that the Modeler shows. */
class Templates {

    private final Map<String, Template> templates = new HashMap<>();

    /**
     * What is the same wherever a template is applied.
     *
     * @param attributes by name, such as {@code camunda:dueDate}
     * @param listeners the expressions that are heard, by event
     */
    record Template(Map<String, String> attributes, Map<String, String> listeners) {}

    /** @throws UncheckedIOException when it is no list of templates */
    Templates(InputStream json) {
        try (json) {
            for (JsonNode template : new ObjectMapper().readTree(json)) {
                templates.put(
                        template.path("id").asText(),
                        new Template(
                                fixed(template, "property", "name"),
                                fixed(template, "camunda:executionListener", "event")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fixed(JsonNode template, String type, String key) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            if (property.path("type").asText().equals("Hidden")
                    && binding.path("type").asText().equals(type)) {
                values.put(binding.path(key).asText(), property.path("value").asText());
            }
        }
        return values;
    }

    /** Empty when there is no such template. */
    Optional<Template> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }
}
