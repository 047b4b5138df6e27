package org.tongxin.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has changed how the installation is set up. Published in the transaction of the change itself, for the record, which keeps it for good: so it
 * names accounts but no other personal data, and no passwords.
 *
 * @param kind what sort of thing, the end of the message key {@code audit.kind.…}
 * @param subject which one, as people call it
 * @param action what happened to it, the end of the message key {@code audit.action.…}
 * @param details what became different
 */
public record Changed(String kind, String subject, String action, List<Detail> details) {

    public Changed {
        details = List.copyOf(details);
    }

    public Changed(String kind, String subject, String action) {
        this(kind, subject, action, List.of());
    }

    /**
     * What is different afterwards; empty when nothing is. What was not there before has been {@code added}, what is not there afterwards {@code removed}.
     *
     * @param before by the message key of their labels, in order; values in plain words, or {@link Secret}
     */
    public static Optional<Changed> between(String kind, String subject, Map<String, ?> before, Map<String, ?> after) {
        Set<String> labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(before.keySet());
        List<Detail> details = new ArrayList<>();
        for (String label : labels) {
            Object old = Objects.requireNonNullElse(before.get(label), "");
            Object fresh = Objects.requireNonNullElse(after.get(label), "");
            if (!old.equals(fresh)) {
                details.add(new Detail(label, told(old), told(fresh)));
            }
        }
        String action = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        return details.isEmpty() ? Optional.empty() : Optional.of(new Changed(kind, subject, action, details));
    }

    private static @Nullable String told(Object value) {
        return value instanceof Secret ? null : value.toString();
    }

    /**
     * @param label a message key
     * @param before empty when there was nothing, null when the value is not for the record
     */
    public record Detail(
            String label, @Nullable String before, @Nullable String after) {}

    /** A value of which the record keeps only that it changed. */
    public record Secret(@Nullable String value) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
