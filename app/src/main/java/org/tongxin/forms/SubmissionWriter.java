package org.tongxin.forms;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what a valid form submits: every field that is there and not disabled, sorted by destination. */
final class SubmissionWriter {

    private SubmissionWriter() {}

    static Submission write(FormModel model) {
        Map<Destination, Map<String, Object>> values = new EnumMap<>(Destination.class);
        for (Instance instance : model.instances()) {
            if (instance.submitted()) {
                var target = values.computeIfAbsent(instance.component().store(), store -> new LinkedHashMap<>());
                FormValues.set(target, instance.path(), FormValues.copy(model.value(instance)));
            }
        }
        return new Submission(values);
    }
}
