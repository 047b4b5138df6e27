package org.tongxin.forms;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a form is on the screen just now, by instance id, and whether all of it is read-only. */
record Shown(Map<String, Instance> instances, boolean readOnly) {

    static Shown of(FormModel model, boolean readOnly) {
        return new Shown(
                model.instances().stream().collect(Collectors.toMap(Instance::id, Function.identity())), readOnly);
    }

    @Nullable
    Instance find(String id) {
        return instances.get(id);
    }
}
