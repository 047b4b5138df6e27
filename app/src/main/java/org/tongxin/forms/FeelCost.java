package org.tongxin.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.Set;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Keeps expressions that could take the server's time or memory out of forms. The engine cannot be interrupted, so what an expression may cost is
 * decided from its text: a bounded size and nesting, two loops at most, none over a range of numbers, no functions of one's own and no regular
 * expressions.
 */
final class FeelCost {

    static final int MAX_LENGTH = 2_000;
    static final int MAX_NESTING = 12;
    static final int MAX_LOOPS = 2;
    private static final Set<String> COSTLY =
            Set.of("matches", "replace", "split", "extract", "put all", "context put");

    private int loops;

    private FeelCost() {}

    /** Before parsing: deeply nested brackets cost the parser itself. */
    static void checkSize(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("> " + MAX_LENGTH);
        }
        int depth = 0;
        for (char c : expression.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth > MAX_NESTING) {
                throw new IllegalArgumentException("( > " + MAX_NESTING);
            }
        }
    }

    static void check(ParsedExpression expression) {
        new FeelCost().visit(expression.expression());
    }

    private void visit(Object node) {
        if (node instanceof IterationContext || node instanceof FunctionDefinition) {
            throw new IllegalArgumentException(node instanceof IterationContext ? "for … in a..b" : "function(…)");
        }
        if (node instanceof FunctionInvocation call && COSTLY.contains(call.function())) {
            throw new IllegalArgumentException(call.function() + "()");
        }
        if (node instanceof For || node instanceof SomeItem || node instanceof EveryItem) {
            loops++;
            if (loops > MAX_LOOPS) {
                throw new IllegalArgumentException("for > " + MAX_LOOPS);
            }
        }
        if (node instanceof Iterable<?> items) {
            items.iterator().foreach(item -> {
                visit(item);
                return null;
            });
        } else if (node instanceof Product product) {
            product.productIterator().foreach(item -> {
                visit(item);
                return null;
            });
        }
    }
}
