package org.tongxin.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What expressions see: the form's data by name, and {@code this}, {@code parent} and {@code i} (rows, from 1) inside of lists. */
record Scope(
        Map<String, @Nullable Object> data,
        @Nullable Object self,
        @Nullable Object parent,
        List<Integer> i) {

    static Scope root(Map<String, @Nullable Object> data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(@Nullable Object row, int index, @Nullable Object parentOfRow) {
        List<Integer> deeper = new ArrayList<>(i);
        deeper.add(index + 1);
        return new Scope(data, row, parentOfRow, deeper);
    }

    /** The whole context as one map, where a field named {@code this} hides the row but not {@code _this_}. */
    Map<String, @Nullable Object> context() {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("this", self);
        context.put("parent", parent);
        context.put("i", i);
        context.putAll(data);
        context.put("_this_", self);
        context.put("_parent_", parent);
        context.put("_i_", i);
        return context;
    }

    /** How the rows of a list below see this scope as their parent. */
    Map<String, @Nullable Object> asParent() {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        if (self instanceof Map<?, ?> map) {
            map.forEach((key, value) -> own.put(String.valueOf(key), value));
        }
        return new Scope(own, self, parent, i).context();
    }
}
