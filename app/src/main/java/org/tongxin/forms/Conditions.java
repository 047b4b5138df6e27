package org.tongxin.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which fields are hidden, and the data without them, which is what expressions see. */
final class Conditions {

    private final FormSchema schema;
    private final Feel feel;

    Conditions(FormSchema schema, Feel feel) {
        this.schema = schema;
        this.feel = feel;
    }

    boolean hidden(FormComponent component, Map<String, @Nullable Object> context) {
        String hide = component.text("conditional.hide");
        return Feel.isExpression(hide) && feel.holds(hide.substring(1), context);
    }

    /** The data without the values of hidden fields, and without what is empty then; the conditions themselves see all of it. */
    Map<String, @Nullable Object> apply(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> result = FormValues.copyOf(data);
        apply(schema.components(), Scope.root(data), List.of(), false, data, result);
        return result;
    }

    private void apply(
            List<FormComponent> components,
            Scope scope,
            List<Object> base,
            boolean parentHidden,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> result) {
        for (FormComponent component : components) {
            boolean hidden = parentHidden || hidden(component, scope.context());
            List<Object> path = join(base, component.path());
            if (component.type() == ComponentType.DYNAMICLIST && !hidden) {
                applyRows(component, scope, path, data, result);
            } else if (hidden && (component.type().keyed() || component.type() == ComponentType.DYNAMICLIST)) {
                clear(result, path);
            } else {
                apply(component.components(), scope, path, hidden, data, result);
            }
        }
    }

    private void applyRows(
            FormComponent list,
            Scope scope,
            List<Object> path,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> result) {
        if (FormValues.get(data, path) instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                apply(
                        list.components(),
                        scope.row(rows.get(i), i, scope.self()),
                        join(path, List.of(i)),
                        false,
                        data,
                        result);
            }
        }
    }

    private static void clear(Map<String, @Nullable Object> result, List<Object> path) {
        List<Object> at = path;
        while (!at.isEmpty() && FormValues.has(result, at)) {
            FormValues.remove(result, at);
            at = at.subList(0, at.size() - 1);
            Object parent = FormValues.get(result, at);
            boolean empty = parent instanceof Map<?, ?> map && map.isEmpty()
                    || parent instanceof List<?> list && list.stream().allMatch(Objects::isNull);
            if (!empty) {
                return;
            }
        }
    }

    static List<Object> join(List<Object> base, List<?> more) {
        List<Object> path = new ArrayList<>(base);
        path.addAll(more);
        return path;
    }
}
