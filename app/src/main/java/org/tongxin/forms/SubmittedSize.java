package org.tongxin.forms;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what was sent is small and flat enough to be looked at. */
final class SubmittedSize {

    private static final int MAX_VALUES = 20_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_CHARACTERS = 1_000_000;

    private int values;
    private long characters;

    private SubmittedSize() {}

    static boolean acceptable(Map<String, ?> submitted) {
        return new SubmittedSize().fits(submitted, 0);
    }

    private boolean fits(@Nullable Object value, int depth) {
        if (++values > MAX_VALUES || depth > MAX_DEPTH) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(e -> fits(e.getKey(), depth + 1) && fits(e.getValue(), depth + 1));
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().allMatch(item -> fits(item, depth + 1));
        }
        characters += value instanceof CharSequence text ? text.length() : 0;
        return characters <= MAX_CHARACTERS;
    }
}
