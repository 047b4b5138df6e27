package org.tongxin.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads forms as Camunda Modeler writes them and refuses, when they are deployed or built, what could not be shown or validated later. */
@Component
public class FormParser {

    /** The newest form-js schema that is understood; Camunda Modeler for 7.24 writes it. */
    public static final int SCHEMA_VERSION = 19;

    private static final int MAX_LENGTH = 500_000;

    private final Feel feel;

    FormParser(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormSchemaException naming the first field that is not right, the rule and the remedy */
    public FormSchema parse(String json) {
        JsonNode root = read(json);
        int version = root.path("schemaVersion").asInt(1);
        if (version < 1 || version > SCHEMA_VERSION) {
            throw new FormSchemaException("-", "version", version, SCHEMA_VERSION);
        }
        String id = root.path("id").asText("");
        if (!id.matches("[A-Za-z_][\\w.-]{0,199}")) {
            throw new FormSchemaException("-", "form-id");
        }
        FormSchema schema = new FormSchema(id, version, components(root, null, 0));
        new SchemaRules(feel).check(schema);
        return schema;
    }

    private static JsonNode read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new FormSchemaException("-", "size", MAX_LENGTH);
        }
        try {
            JsonNode root = Json.MAPPER.readTree(json);
            if (root.path("components").isArray()
                    && root.path("type").asText("default").equals("default")) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new FormSchemaException(
                    "-",
                    "json",
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
        throw new FormSchemaException("-", "json", 1);
    }

    private List<FormComponent> components(JsonNode parent, @Nullable Destination inherited, int depth) {
        List<FormComponent> components = new ArrayList<>();
        for (JsonNode json : parent.path("components")) {
            components.add(component(json, inherited, depth));
        }
        return components;
    }

    private FormComponent component(JsonNode json, @Nullable Destination inherited, int depth) {
        String typeName = json.path("type").asText("");
        String key = json.path("key").asText("");
        String id = json.path("id").asText(key.isEmpty() ? typeName : key);
        if (depth > SchemaRules.MAX_DEPTH) {
            throw new FormSchemaException(id, "depth", SchemaRules.MAX_DEPTH);
        }
        ComponentType type =
                ComponentType.of(typeName).orElseThrow(() -> new FormSchemaException(id, "type", typeName));
        Destination store = store(id, json, inherited);
        String path = type.keyed() ? key : type.container() ? json.path("path").asText("") : "";
        return new FormComponent(
                id,
                type,
                path.isEmpty() ? List.of() : List.of(path.split("\\.", -1)),
                type.container() ? components(json, store, depth + 1) : List.of(),
                store == null ? Destination.CASE : store,
                json);
    }

    private static @Nullable Destination store(String id, JsonNode json, @Nullable Destination inherited) {
        JsonNode store = json.path("properties").path("store");
        return switch (store.asText("")) {
            case "" -> inherited;
            case "case" -> Destination.CASE;
            case "variable" -> Destination.VARIABLE;
            case "private" -> Destination.PRIVATE;
            default -> throw new FormSchemaException(id, "store", store.asText());
        };
    }
}
