package org.tongxin.modeling.process;

import camundajar.impl.scala.Product;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.FeelCost;

/** The FEEL in the cells of a table, read by the engine's own parser, within what a cell may cost. */
final class Cells {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Cells() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    static ParsedExpression expression(String text) {
        return read(text, ENGINE.parseExpression(sized(text)));
    }

    /**
     * What an input is compared with.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static ParsedExpression test(String text) {
        return read(text, ENGINE.parseUnaryTests(sized(text)));
    }

    private static String sized(String text) {
        FeelCost.checkSize(text);
        return text;
    }

    private static ParsedExpression read(String text, ParseResult result) {
        if (result.isFailure()) {
            throw new IllegalArgumentException(
                    result.failure().message().lines().findFirst().orElse(text));
        }
        FeelCost.checkCell(result.parsedExpression());
        return result.parsedExpression();
    }

    /** The variables that a cell reads; none when it cannot be read, which {@link CellRule} tells. */
    static Set<String> names(String text, boolean test) {
        try {
            return names(test ? test(text) : expression(text));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** The variables that it reads: not what it names itself, and not the fields of rows that it filters. */
    static Set<String> names(ParsedExpression expression) {
        Set<String> read = new HashSet<>();
        Set<String> own = new HashSet<>(Set.of("?", "item", "partial", "cellInput"));
        walk(expression.expression(), node -> {
            if (node instanceof Ref ref) {
                read.add(ref.names().head());
            } else if (node instanceof For loop) {
                loop.iterators().foreach(each -> own.add((String) each._1()));
            } else if (node instanceof SomeItem some) {
                some.iterators().foreach(each -> own.add((String) each._1()));
            } else if (node instanceof EveryItem every) {
                every.iterators().foreach(each -> own.add((String) each._1()));
            } else if (node instanceof ConstContext context) {
                context.entries().foreach(each -> own.add((String) each._1()));
            } else if (node instanceof Filter filter) {
                walk(filter.filter(), field -> {
                    if (field instanceof Ref ref) {
                        own.add(ref.names().head());
                    }
                });
            }
        });
        read.removeAll(own);
        return read;
    }

    /** Every node of the tree. */
    static void walk(Object node, Consumer<Object> visitor) {
        visitor.accept(node);
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> items) {
            items.iterator().foreach(item -> {
                walk(item, visitor);
                return null;
            });
        } else if (node instanceof Product product) {
            product.productIterator().foreach(item -> {
                walk(item, visitor);
                return null;
            });
        }
    }

    /** Its value where it reads no variable; null when it has none. */
    static @Nullable Object value(ParsedExpression expression) {
        EvaluationResult result = ENGINE.evaluateWithInput(expression, null, Map.of());
        return result.isSuccess() ? result.result() : null;
    }

    /** Functions that there are not: FEEL answers them with null and says nothing. */
    static boolean callsNothing(ParsedExpression expression) {
        boolean[] found = {false};
        ENGINE.evaluateWithInput(expression, null, Map.of())
                .suppressedFailures()
                .foreach(failure -> {
                    found[0] |= failure.failureType().toString().equals("NO_FUNCTION_FOUND");
                    return null;
                });
        return found[0];
    }
}
