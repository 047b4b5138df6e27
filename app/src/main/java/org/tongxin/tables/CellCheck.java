package org.tongxin.tables;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;

/** Whether what stands in a cell can be asked or answered at all. */
final class CellCheck {

    private static final int LONGEST = 2_000;
    private static final Pattern LITERAL = Pattern.compile("matches\\s*\\([^\"]*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private CellCheck() {}

    /** What is wrong with it, as a message for people; empty when nothing is. */
    static Optional<Refused> of(String feel, Column column, Offer offer) {
        if (feel.length() > LONGEST) {
            return refused("tables.cell.long", LONGEST);
        }
        Cell cell = Cell.read(feel, column);
        if (cell instanceof Cell.Expression) {
            return expression(feel, column);
        }
        if (cell instanceof Cell.Texts texts) {
            return texts(texts, column, offer);
        }
        return cell instanceof Cell.Numbers numbers ? numbers(numbers, column) : Optional.empty();
    }

    private static Optional<Refused> texts(Cell.Texts texts, Column column, Offer offer) {
        if (column.output() && (texts.values().size() > 1 || texts.except())) {
            return refused("tables.cell.one");
        }
        return offer.closed()
                ? texts.values().stream()
                        .filter(value -> offer.of(value).isEmpty())
                        .findFirst()
                        .map(value -> new Refused("tables.cell.unknown", value))
                : Optional.empty();
    }

    private static Optional<Refused> numbers(Cell.Numbers numbers, Column column) {
        if (column.output()
                && (numbers.spans().size() > 1 || !numbers.spans().get(0).isPoint())) {
            return refused("tables.cell.one-number");
        }
        for (Span span : numbers.spans()) {
            if (span.from() != null && span.to() != null && span.from().compareTo(span.to()) > 0) {
                return refused("tables.cell.range", span.feel());
            }
            if (column.type() == Column.Type.WHOLE
                    && column.output()
                    && span.from() != null
                    && span.from().stripTrailingZeros().scale() > 0) {
                return refused("tables.cell.whole", span.feel());
            }
        }
        return Optional.empty();
    }

    /** A number or a yes and no is never a word: {@code >= abc} would be a variable that nothing sets. */
    private static Optional<Refused> expression(String feel, Column column) {
        boolean worked = feel.contains("(") || feel.contains("?");
        if (column.type().number() && !worked) {
            return refused("tables.cell.number", feel);
        }
        if (column.type() == Column.Type.TRUTH && !worked) {
            return refused("tables.cell.truth", feel);
        }
        @Nullable String why = unreadable(feel, column);
        return why == null ? pattern(feel) : refused("tables.cell.feel", why);
    }

    private static @Nullable String unreadable(String feel, Column column) {
        try {
            ParseResult parsed = column.output() ? FEEL.parseExpression(feel) : FEEL.parseUnaryTests(feel);
            return parsed.isFailure()
                    ? parsed.failure().message().lines().findFirst().orElse("")
                    : null;
        } catch (StackOverflowError e) {
            return "…";
        }
    }

    private static Optional<Refused> pattern(String feel) {
        for (var found : LITERAL.matcher(feel).results().toList()) {
            try {
                Pattern.compile(found.group(1).replace("\\\\", "\\"));
            } catch (PatternSyntaxException e) {
                return refused("tables.cell.pattern", e.getDescription());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(String key, Object... arguments) {
        return Optional.of(new Refused(key, arguments));
    }
}
