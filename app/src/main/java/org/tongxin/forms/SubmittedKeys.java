package org.tongxin.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds keys in a submission that the form does not have. */
final class SubmittedKeys {

    private final Set<List<Object>> fields = new HashSet<>();
    private final Set<List<Object>> above = new HashSet<>();

    SubmittedKeys(FormSchema schema) {
        collect(schema.components(), List.of());
    }

    private void collect(List<FormComponent> components, List<Object> base) {
        for (FormComponent component : components) {
            List<Object> path = Conditions.join(base, component.path());
            if (component.type().keyed()) {
                fields.add(path);
                addAbove(path);
            } else {
                addAbove(path);
                above.add(path);
                collect(component.components(), component.repeating() ? Conditions.join(path, List.of(0)) : path);
            }
        }
    }

    private void addAbove(List<Object> path) {
        for (int i = 1; i < path.size(); i++) {
            above.add(path.subList(0, i));
        }
    }

    List<Violation> unknown(Map<String, @Nullable Object> submitted) {
        List<Violation> found = new ArrayList<>();
        submitted.forEach((key, value) -> visit(List.of(key), List.of(key), value, found));
        return found;
    }

    /** {@code rule} is the path with every row as the first. */
    private void visit(List<Object> path, List<Object> rule, @Nullable Object value, List<Violation> found) {
        if (fields.contains(rule)) {
            return;
        }
        if (!above.contains(rule)) {
            found.add(new Violation(dotted(path), "unknown", ""));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) ->
                    visit(Conditions.join(path, List.of(key)), Conditions.join(rule, List.of(key)), child, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(Conditions.join(path, List.of(i)), Conditions.join(rule, List.of(0)), list.get(i), found);
            }
        }
    }

    private static String dotted(List<Object> path) {
        String dotted = path.stream().map(String::valueOf).collect(Collectors.joining("."));
        return dotted.length() > 200 ? dotted.substring(0, 200) + "…" : dotted;
    }
}
