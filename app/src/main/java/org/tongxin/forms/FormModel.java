package org.tongxin.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form that is being filled in, the same on the screen and in the validator: the data with defaults, which fields are there, which are read-only,
 * what is computed. Not thread-safe.
 */
final class FormModel {

    /** Expressions may depend on each other; one that never settles stops here. */
    private static final int ROUNDS = 20;

    private final FormSchema schema;
    private final Feel feel;
    private final Conditions conditions;
    private final Initializer initializer;
    private final Map<String, @Nullable Object> context;
    private final Map<String, @Nullable Object> initial;
    private final Map<String, @Nullable Object> data;
    private List<Instance> instances = List.of();

    FormModel(FormSchema schema, Map<String, ?> context, Feel feel) {
        this.schema = schema;
        this.feel = feel;
        this.context = FormValues.copyOf(context);
        conditions = new Conditions(schema, feel);
        initializer = new Initializer(this.context);
        data = FormValues.copyOf(this.context);
        initializer.fill(schema.components(), List.of(), data);
        initial = FormValues.copyOf(data);
        settle();
    }

    /** What is shown, in the order of the form. */
    List<Instance> instances() {
        return instances;
    }

    @Nullable
    Object value(Instance instance) {
        return FormValues.get(data, instance.path());
    }

    @Nullable
    Object initialValue(Instance instance) {
        return FormValues.get(initial, instance.path());
    }

    List<?> rows(Instance list) {
        return value(list) instanceof List<?> rows ? rows : List.of();
    }

    Map<String, @Nullable Object> data() {
        return data;
    }

    void put(Instance instance, @Nullable Object value) {
        FormValues.set(data, instance.path(), FormValues.copy(value));
        settle();
    }

    /** Adds rows with their defaults or takes rows off the end. */
    void resize(Instance list, int size) {
        List<@Nullable Object> rows = new ArrayList<>(rows(list));
        while (rows.size() > size) {
            rows.remove(rows.size() - 1);
        }
        FormValues.set(data, list.path(), rows);
        for (int i = rows.size(); i < size; i++) {
            FormValues.set(data, Conditions.join(list.path(), List.of(i)), new LinkedHashMap<String, Object>());
            initializer.fill(list.component().components(), Conditions.join(list.path(), List.of(i)), data);
        }
        settle();
    }

    void removeRow(Instance list, int row) {
        List<@Nullable Object> rows = new ArrayList<>(rows(list));
        rows.remove(row);
        FormValues.set(data, list.path(), rows);
        settle();
    }

    /** Back to the first values. */
    void reset() {
        data.clear();
        data.putAll(FormValues.copyOf(initial));
        settle();
    }

    /** The values that a person may write, and the rows of lists around them. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Instance instance : instances) {
            if (instance.component().repeating()) {
                List<Object> rows = new ArrayList<>();
                rows(instance).forEach(row -> rows.add(new LinkedHashMap<String, Object>()));
                FormValues.set(written, instance.path(), rows);
            } else if (instance.writable()) {
                FormValues.set(written, instance.path(), FormValues.copy(value(instance)));
            }
        }
        return written;
    }

    List<Option> options(Instance instance) {
        FormComponent component = instance.component();
        if (!component.property("valuesKey").isMissingNode()) {
            return Option.listOf(context.get(component.text("valuesKey")));
        }
        if (component.property("values").isArray()) {
            return Option.listOf(Json.plain(component.property("values")));
        }
        return Option.listOf(evaluated(instance, "valuesExpression"));
    }

    /** A property that may be an expression; null when there is none or it fails. */
    @Nullable
    Object evaluated(Instance instance, String property) {
        Object value = Json.plain(instance.component().property(property));
        return value instanceof String text && Feel.isExpression(text)
                ? feel.evaluate(text.substring(1), instance.scope())
                : value;
    }

    /** A text with the instance's values filled in, each passed through {@code escape}. */
    String render(Instance instance, String text, UnaryOperator<String> escape) {
        return new Template(feel, escape).render(text, instance.scope());
    }

    /** Computes what depends on other values until nothing changes any more. */
    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, @Nullable Object> seen = new LinkedHashMap<>(initial);
            seen.putAll(conditions.apply(data));
            List<Instance> found = new ArrayList<>();
            collect(schema.components(), Scope.root(seen), List.of(), List.of(), found);
            instances = List.copyOf(found);
            if (!computeAll()) {
                return;
            }
        }
    }

    private void collect(
            List<FormComponent> components, Scope scope, List<Object> base, List<Integer> rows, List<Instance> found) {
        Map<String, @Nullable Object> context = scope.context();
        for (FormComponent component : components) {
            if (conditions.hidden(component, context)) {
                continue;
            }
            List<Object> path = Conditions.join(base, component.path());
            Instance instance = new Instance(component, path, rows, context, readOnly(component, context));
            found.add(instance);
            if (component.repeating()) {
                List<?> items = rows(instance);
                for (int i = 0; i < items.size(); i++) {
                    List<Integer> deeper = new ArrayList<>(rows);
                    deeper.add(i);
                    collect(
                            component.components(),
                            scope.row(items.get(i), i, scope.asParent()),
                            Conditions.join(path, List.of(i)),
                            deeper,
                            found);
                }
            } else {
                collect(component.components(), scope, path, rows, found);
            }
        }
    }

    private boolean readOnly(FormComponent component, Map<String, @Nullable Object> context) {
        String readonly = component.text("readonly");
        return Feel.isExpression(readonly) ? feel.holds(readonly.substring(1), context) : component.flag("readonly");
    }

    private boolean computeAll() {
        boolean changed = false;
        for (Instance instance : instances) {
            if (instance.component().type().keyed() && !(instance.component().disabled() || instance.readOnly())) {
                Object before = value(instance);
                Object after = computed(instance, before);
                if (!Objects.equals(before, after)) {
                    FormValues.set(data, instance.path(), after);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private @Nullable Object computed(Instance instance, @Nullable Object value) {
        ComponentType type = instance.component().type();
        if (type == ComponentType.EXPRESSION) {
            return evaluated(instance, "expression");
        }
        if (type == ComponentType.DATETIME) {
            return value instanceof String text && Objects.equals(text, initialValue(instance))
                    ? DateTimes.canonical(instance.component(), text)
                    : value;
        }
        return type.choice() ? amongOptions(instance, value) : value;
    }

    /** What is no longer offered is no longer chosen. */
    private @Nullable Object amongOptions(Instance instance, @Nullable Object value) {
        if (value == null || value instanceof List<?> none && none.isEmpty()) {
            return value;
        }
        List<Object> offered = options(instance).stream().map(Option::value).toList();
        if (instance.component().type().multiple()) {
            return value instanceof List<?> list
                    ? new ArrayList<>(list.stream().filter(offered::contains).toList())
                    : new ArrayList<>();
        }
        return offered.contains(value) ? value : null;
    }
}
