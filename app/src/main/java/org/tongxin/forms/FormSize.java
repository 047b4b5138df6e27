package org.tongxin.forms;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a value that was sent or computed is small and flat enough to be looked at and kept. */
final class FormSize {

    private static final int MAX_VALUES = 20_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_CHARACTERS = 1_000_000;

    private int values;
    private long characters;

    private FormSize() {}

    static boolean acceptable(@Nullable Object value) {
        return new FormSize().fits(value, 0);
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
