package org.tongxin.organization.process;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.jspecify.annotations.Nullable;

/** Answers the engine's queries from a list: how it filters, sorts and pages is the same for users and groups. */
class Answers {

    private Answers() {}

    static Predicate<String> is(@Nullable String wanted) {
        return value -> wanted == null || wanted.equals(value);
    }

    static Predicate<String> in(String @Nullable [] wanted) {
        return value -> wanted == null || List.of(wanted).contains(value);
    }

    /** SQL's LIKE, without regard to case, as the engine's own provider does it. */
    static Predicate<String> like(@Nullable String pattern) {
        if (pattern == null) {
            return value -> true;
        }
        String regex = pattern.codePoints()
                .mapToObj(point -> switch (point) {
                    case '%' -> ".*";
                    case '_' -> ".";
                    default -> Pattern.quote(Character.toString(point));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .asMatchPredicate();
    }

    static <T> List<T> page(Stream<T> found, AbstractQuery<?, ?> query, BiFunction<T, String, String> property) {
        Comparator<T> order = null;
        for (var by : query.getOrderingProperties()) {
            String column = by.getQueryProperty().getName();
            Comparator<T> next = Comparator.comparing(item -> property.apply(item, column));
            next = by.getDirection() == Direction.DESCENDING ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        Stream<T> sorted = order == null ? found : found.sorted(order);
        return sorted.skip(query.getFirstResult()).limit(query.getMaxResults()).toList();
    }
}
