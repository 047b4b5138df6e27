package org.tongxin.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every field its first value: what the data says, where that fits the field; else its default; else nothing. */
final class Initializer {

    private final Map<String, @Nullable Object> context;

    Initializer(Map<String, @Nullable Object> context) {
        this.context = context;
    }

    void fill(List<FormComponent> components, List<Object> base, Map<String, @Nullable Object> data) {
        for (FormComponent component : components) {
            List<Object> path = Conditions.join(base, component.path());
            if (component.type().keyed()) {
                FormValues.set(data, path, first(component, path, data));
            } else if (component.repeating()) {
                List<Object> rows = rows(component, FormValues.get(data, path));
                FormValues.set(data, path, rows);
                for (int i = 0; i < rows.size(); i++) {
                    fill(component.components(), Conditions.join(path, List.of(i)), data);
                }
            } else {
                fill(component.components(), path, data);
            }
        }
    }

    private static List<Object> rows(FormComponent list, @Nullable Object given) {
        List<Object> rows = new ArrayList<>();
        if (given instanceof List<?> items) {
            items.forEach(item -> rows.add(item instanceof Map<?, ?> ? item : new LinkedHashMap<String, Object>()));
            return rows;
        }
        int repetitions =
                Math.max(0, Math.min(list.property("defaultRepetitions").asInt(1), FormValidator.MAX_ROWS));
        for (int i = 0; i < repetitions; i++) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        return rows;
    }

    private @Nullable Object first(FormComponent component, List<Object> path, Map<String, @Nullable Object> data) {
        if (FormValues.has(data, path)) {
            return fitted(component, FormValues.get(data, path));
        }
        var byDefault = component.property("defaultValue");
        return byDefault.isMissingNode() ? FormValues.copy(component.type().emptyValue()) : Json.plain(byDefault);
    }

    private @Nullable Object fitted(FormComponent component, @Nullable Object value) {
        return switch (component.type()) {
            case TEXTFIELD -> text(value).replaceAll("[\r\n\t]", " ");
            case TEXTAREA -> text(value);
            case NUMBER -> number(component, value);
            case CHECKBOX -> Boolean.TRUE.equals(value);
            case DATETIME -> value instanceof String text && DateTimes.readable(component, text) ? text : null;
            case RADIO, SELECT -> single(component, value);
            case CHECKLIST, TAGLIST -> list(component, value);
            default -> value;
        };
    }

    static @Nullable Object number(FormComponent component, @Nullable Object value) {
        Number number = FormValues.asNumber(value);
        if (number == null) {
            return null;
        }
        return component.flag("serializeToString") ? String.valueOf(value) : number;
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof Map<?, ?> || value instanceof List<?> ? "" : String.valueOf(value);
    }

    private @Nullable Object single(FormComponent component, @Nullable Object value) {
        List<?> offered = offered(component);
        return offered == null || value != null && offered.contains(value) ? value : null;
    }

    private List<?> list(FormComponent component, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return new ArrayList<>();
        }
        List<?> offered = offered(component);
        return offered == null
                ? list
                : new ArrayList<>(list.stream().filter(offered::contains).toList());
    }

    /** The values on offer; null when an expression decides, later. */
    private @Nullable List<Object> offered(FormComponent component) {
        if (!component.text("valuesExpression").isEmpty()) {
            return null;
        }
        String key = component.text("valuesKey");
        Object raw = key.isEmpty() ? Json.plain(component.property("values")) : context.get(key);
        return Option.listOf(raw).stream().map(Option::value).toList();
    }
}
