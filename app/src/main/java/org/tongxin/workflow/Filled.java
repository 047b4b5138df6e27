package org.tongxin.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was filled in. A step's form never shows what is private, so that nothing in it means: as it was, not: away with it. */
final class Filled {

    private Filled() {}

    static Map<String, Object> in(Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Object kept = filled(value);
            if (kept != null) {
                filled.put(key, kept);
            }
        });
        return filled;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object filled(@Nullable Object value) {
        if (value instanceof Map<?, ?> group) {
            Map<String, Object> kept = in((Map<String, Object>) group);
            return kept.isEmpty() ? null : kept;
        }
        boolean empty =
                value instanceof Collection<?> list && list.isEmpty() || value instanceof String text && text.isBlank();
        return empty ? null : value;
    }
}
