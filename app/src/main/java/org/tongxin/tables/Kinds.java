package org.tongxin.tables;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The values of a column that its cells tell apart: one of each kind is enough to ask. */
final class Kinds {

    /** Stands for every text that the table does not name. */
    static final String OTHER = "…";

    private Kinds() {}

    static List<Object> of(Column column, List<Cell> own, Offer offer) {
        Column.Type type = column.type();
        return type == Column.Type.TRUTH
                ? List.of(true, false)
                : type.number() ? numbers(own, type) : texts(own, offer);
    }

    private static List<Object> numbers(List<Cell> own, Column.Type type) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        for (Cell cell : own) {
            if (cell instanceof Cell.Numbers numbers) {
                numbers.spans().forEach(span -> {
                    if (span.from() != null) {
                        ends.add(span.from());
                    }
                    if (span.to() != null) {
                        ends.add(span.to());
                    }
                });
            }
        }
        BigDecimal step = type == Column.Type.WHOLE ? BigDecimal.ONE : new BigDecimal("0.0000001");
        Set<Object> kinds = new LinkedHashSet<>(ends.isEmpty() ? List.of(BigDecimal.ZERO) : List.of());
        ends.forEach(end -> kinds.addAll(List.of(end.subtract(step), end, end.add(step))));
        return List.copyOf(kinds);
    }

    private static List<Object> texts(List<Cell> own, Offer offer) {
        Set<Object> kinds = new LinkedHashSet<>();
        boolean others = false;
        for (Cell cell : own) {
            if (cell instanceof Cell.Texts texts) {
                kinds.addAll(texts.values());
                others |= texts.except();
            } else {
                others = true;
            }
        }
        if (offer.closed()) {
            offer.choices().stream()
                    .map(Choice::value)
                    .filter(value -> !kinds.contains(value))
                    .findFirst()
                    .ifPresent(kinds::add);
        } else if (others) {
            kinds.add(OTHER);
        }
        return List.copyOf(kinds);
    }
}
