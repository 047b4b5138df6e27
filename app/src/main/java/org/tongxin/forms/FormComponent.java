package org.tongxin.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A component of a form.
 *
 * @param path of the value below the enclosing container; empty for containers without a path and for what holds no value
 * @param store where the value goes
 * @param json everything else the schema says of it
 */
public record FormComponent(
        String id,
        ComponentType type,
        List<String> path,
        List<FormComponent> components,
        Destination store,
        JsonNode json) {

    public FormComponent {
        path = List.copyOf(path);
        components = List.copyOf(components);
    }

    /** The property at a dotted path such as {@code validate.min}; a missing node when there is none. */
    public JsonNode property(String dotted) {
        JsonNode node = json;
        for (String name : dotted.split("\\.")) {
            node = node.path(name);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    /** A text property; empty when there is none. */
    public String text(String dotted) {
        return property(dotted).asText("");
    }

    public boolean flag(String dotted) {
        return property(dotted).asBoolean(false);
    }

    boolean flag(String dotted, boolean byDefault) {
        return property(dotted).asBoolean(byDefault);
    }

    /** Disabled fields are shown, but never submitted. */
    public boolean disabled() {
        return flag("disabled");
    }

    /** What is filled in here is said to the resident (custom property {@code resident}). */
    public boolean forResident() {
        return text("properties.resident").equals("true") && store != Destination.PRIVATE;
    }

    public boolean required() {
        return flag("validate.required");
    }

    /** Whether the rows of a list repeat. */
    public boolean repeating() {
        return type == ComponentType.DYNAMICLIST && flag("isRepeating", true);
    }

    /** Whether people may add and remove rows. */
    public boolean growing() {
        return repeating() && flag("allowAddRemove", true) && !disabled();
    }
}
