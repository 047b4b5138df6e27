package org.tongxin.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the values that a choice offers; equal by value. */
record Option(Object value, String label) {

    /** The options in raw data: plain values, or objects with {@code value} and {@code label}; what is neither is left out. */
    static List<Option> listOf(@Nullable Object raw) {
        return raw instanceof List<?> list
                ? list.stream()
                        .map(Option::of)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()
                : List.of();
    }

    private static @Nullable Option of(@Nullable Object raw) {
        if (raw instanceof Map<?, ?> map) {
            Object value = map.get("value");
            String label = map.get("label") instanceof String text ? text : "";
            if (value != null
                    && (primitive(value) || !label.isEmpty() && value instanceof Map<?, ?> o && !o.isEmpty())) {
                return new Option(value, label.isEmpty() ? String.valueOf(value) : label);
            }
            return null;
        }
        return raw != null && primitive(raw) ? new Option(raw, String.valueOf(raw)) : null;
    }

    private static boolean primitive(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof String text && !text.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Option option && value.equals(option.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
