package org.tongxin.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills values into a model as a person would: field by field, only those that are there and may be changed, until nothing more can be. */
final class Filling {

    private final FormModel model;
    private final SubmittedValue values;
    private final boolean lenient;
    private final List<Violation> violations = new ArrayList<>();

    /** {@code lenient} keeps texts that are wrong, as on the screen. */
    Filling(FormModel model, SubmittedValue values, boolean lenient) {
        this.model = model;
        this.values = values;
        this.lenient = lenient;
    }

    /** What did not fit. */
    List<Violation> fill(Map<String, ?> given) {
        Set<String> done = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Instance instance : model.instances()) {
                if (fillable(instance) && FormValues.has(given, instance.path()) && done.add(instance.id())) {
                    if (fill(instance, FormValues.get(given, instance.path()))) {
                        changed = true;
                        break;
                    }
                }
            }
        }
        return violations;
    }

    private static boolean fillable(Instance instance) {
        return instance.component().repeating() || instance.writable();
    }

    /** Whether the model changed. */
    private boolean fill(Instance instance, @Nullable Object value) {
        if (instance.component().repeating()) {
            return fillRows(instance, value);
        }
        Violation wrong = values.check(instance, value);
        if (wrong != null) {
            violations.add(wrong);
            boolean keep = lenient && instance.component().type() == ComponentType.NUMBER && value instanceof String;
            if (keep) {
                model.put(instance, value);
            }
            return keep;
        }
        model.put(instance, values.fitted(instance, value));
        return true;
    }

    private boolean fillRows(Instance list, @Nullable Object value) {
        String path = list.dottedPath();
        if (!(value instanceof List<?> rows) || rows.stream().anyMatch(row -> !(row instanceof Map))) {
            violations.add(new Violation(path, "type", ""));
        } else if (rows.size() > FormValidator.MAX_ROWS) {
            violations.add(new Violation(path, "rows", "", FormValidator.MAX_ROWS));
        } else if (rows.size() == model.rows(list).size()) {
            return false;
        } else if (!list.component().growing() || list.readOnly()) {
            violations.add(new Violation(path, "rows-fixed", ""));
        } else {
            model.resize(list, rows.size());
            return true;
        }
        return false;
    }
}
