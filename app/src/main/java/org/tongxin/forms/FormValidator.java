package org.tongxin.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a model with what a browser sent, as a person would fill in the form: only fields that are there and may be changed are, until nothing more
 * can be. What the form's own viewer leaves to the browser is checked here: keys, types, options, sizes.
 */
final class FormValidator {

    static final int MAX_ROWS = 200;

    private final FormSchema schema;
    private final FormModel model;
    private final Constraints constraints;
    private final SubmittedValue values;

    FormValidator(FormSchema schema, FormModel model, Clock clock) {
        this.schema = schema;
        this.model = model;
        constraints = new Constraints(model);
        values = new SubmittedValue(model, clock);
    }

    /** What is wrong with the submission; the model holds the accepted values when nothing is. */
    List<Violation> submit(Map<String, ?> submitted) {
        if (!FormSize.acceptable(submitted)) {
            return List.of(new Violation("", "size", ""));
        }
        Map<String, @Nullable Object> plain = FormValues.copyOf(submitted);
        List<Violation> violations = new ArrayList<>(new SubmittedKeys(schema).unknown(plain));
        violations.addAll(new Filling(model, values, false).fill(plain));
        for (Instance instance : model.instances()) {
            if (instance.submitted()
                    && violations.stream().noneMatch(v -> v.path().equals(instance.dottedPath()))) {
                violations.addAll(constraints.check(instance, model.value(instance)));
            }
        }
        return violations;
    }
}
