package org.tongxin.modeling.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxin.modeling.ModelPart;

/** A form field by field, those in groups too. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_FACTS = Set.of("id", "key", "type", "layout", "components");
    private static final Set<String> WIRING =
            Set.of("components", "type", "schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion");
    private static final int LONGEST_NAME = 40;

    private FormParts() {}

    static List<ModelPart> of(byte[] file) {
        try {
            JsonNode form = JSON.readTree(file);
            if (form == null || !form.isObject()) {
                throw new Unreadable(Unreadable.Why.SCHEMA, "form");
            }
            List<ModelPart> parts = new ArrayList<>();
            parts.add(new ModelPart(form.path("id").asText(), "form", "", facts(form, WIRING), ""));
            add(form.path("components"), parts);
            return parts;
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Why.SCHEMA, "form");
        }
    }

    private static void add(JsonNode components, List<ModelPart> parts) {
        for (JsonNode component : components) {
            String name = component.path("label").asText(component.path("text").asText());
            parts.add(new ModelPart(
                    component
                            .path("key")
                            .asText(component
                                    .path("path")
                                    .asText(component.path("id").asText())),
                    component.path("type").asText(),
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name,
                    facts(component, NO_FACTS),
                    ""));
            add(component.path("components"), parts);
        }
    }

    private static Map<String, String> facts(JsonNode node, Set<String> without) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.fields().forEachRemaining(field -> {
            if (!without.contains(field.getKey())) {
                flatten(field.getKey(), field.getValue(), facts);
            }
        });
        return facts;
    }

    private static void flatten(String path, JsonNode value, Map<String, String> facts) {
        if (value.isObject()) {
            value.fields().forEachRemaining(field -> flatten(path + "." + field.getKey(), field.getValue(), facts));
        } else if (path.equals("values")) {
            List<String> options = new ArrayList<>();
            value.forEach(option -> options.add(
                    option.path("label").asText() + " (" + option.path("value").asText() + ")"));
            facts.put(path, String.join("、", options));
        } else {
            facts.put(path, value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
