package org.tongxin.modeling.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The element templates that the Modeler shows: each with the attributes that are the same wherever it is applied. */
class Templates {

    private final Map<String, Map<String, String>> fixed = new HashMap<>();

    /** @throws UncheckedIOException when it is no list of templates */
    Templates(InputStream json) {
        try (json) {
            for (JsonNode template : new ObjectMapper().readTree(json)) {
                Map<String, String> attributes = new HashMap<>();
                for (JsonNode property : template.path("properties")) {
                    JsonNode binding = property.path("binding");
                    if (property.path("type").asText().equals("Hidden")
                            && binding.path("type").asText().equals("property")) {
                        attributes.put(
                                binding.path("name").asText(),
                                property.path("value").asText());
                    }
                }
                fixed.put(template.path("id").asText(), attributes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attributes by name, such as {@code camunda:dueDate}; empty when there is no such template. */
    Optional<Map<String, String>> find(String id) {
        return Optional.ofNullable(fixed.get(id));
    }
}
