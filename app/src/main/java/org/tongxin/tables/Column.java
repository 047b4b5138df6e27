package org.tongxin.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a decision table.
 *
 * @param id of the clause in the file
 * @param name the expression that an input looks at, or the name of an output
 * @param label what people call it, in Chinese
 * @param output whether it is an answer; otherwise it is a condition
 * @param allowed the texts that the file lists for it; empty when it lists none
 */
public record Column(String id, String name, String label, boolean output, Type type, List<String> allowed) {

    public Column {
        allowed = List.copyOf(allowed);
    }

    /** What stands in the cells. */
    public enum Type {
        TEXT,
        WHOLE,
        NUMBER,
        TRUTH,
        OTHER;

        public static Type of(@Nullable String typeRef) {
            return switch (typeRef == null ? "" : typeRef) {
                case "string" -> TEXT;
                case "integer", "long" -> WHOLE;
                case "double", "number" -> NUMBER;
                case "boolean" -> TRUTH;
                default -> OTHER;
            };
        }

        public boolean number() {
            return this == WHOLE || this == NUMBER;
        }
    }
}
