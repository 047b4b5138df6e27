package org.tongxin.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Keeps expressions that could take the server's time or memory out of forms. The engine cannot be interrupted, so what an expression may cost is
 * decided from its text: a bounded size and nesting, loops at most two deep, none over a range of numbers, no functions of one's own, no regular
 * expressions, nothing that doubles itself.
 */
public final class FeelCost {

    static final int MAX_LENGTH = 2_000;
    static final int MAX_NESTING = 12;
    static final int MAX_LOOPS = 2;
    static final int MAX_ENTRIES = 10;
    private static final Set<String> COSTLY = Set.of("matches", "replace", "split", "extract");

    /** A group that repeats can take longer than the world lasts. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

    private final boolean inTable;
    private int entries;

    private FeelCost(boolean inTable) {
        this.inTable = inTable;
    }

    /** Before parsing: deeply nested brackets cost the parser itself. */
    public static void checkSize(String expression) {
        refuseIf(expression.length() > MAX_LENGTH, "> " + MAX_LENGTH);
        int depth = 0;
        for (char c : expression.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            refuseIf(depth > MAX_NESTING, "( > " + MAX_NESTING);
        }
    }

    public static void check(ParsedExpression expression) {
        new FeelCost(false).visit(expression.expression(), 0);
    }

    /** In a decision table, which an owner writes, regular expressions may be written out as long as no group of them repeats. */
    public static void checkCell(ParsedExpression expression) {
        new FeelCost(true).visit(expression.expression(), 0);
    }

    private void visit(Object node, int loopsAround) {
        refuseIf(node instanceof IterationContext, "for … in a..b");
        refuseIf(node instanceof FunctionDefinition, "function(…)");
        refuseIf(node instanceof Ref ref && ref.names().contains("partial"), "partial");
        if (node instanceof FunctionInvocation call) {
            refuseIf(COSTLY.contains(call.function()) && !(inTable && simple(call)), call.function() + "()");
        }
        if (node instanceof ConstContext context) {
            entries += context.entries().size();
            refuseIf(entries > MAX_ENTRIES, "{…} > " + MAX_ENTRIES);
        }
        int loops = loopsAround + loopsOf(node);
        refuseIf(loops > MAX_LOOPS, "for > " + MAX_LOOPS);
        if (node instanceof Iterable<?> items) {
            items.iterator().foreach(item -> {
                visit(item, loops);
                return null;
            });
        } else if (node instanceof Product product) {
            product.productIterator().foreach(item -> {
                visit(item, loops);
                return null;
            });
        }
    }

    private static boolean simple(FunctionInvocation call) {
        return call.params() instanceof PositionalFunctionParameters arguments
                && arguments.params().size() > 1
                && arguments.params().apply(1) instanceof ConstString pattern
                && !REPEATED_GROUP.matcher(pattern.value()).find();
    }

    private static int loopsOf(Object node) {
        if (node instanceof For loop) {
            return loop.iterators().size();
        }
        if (node instanceof SomeItem some) {
            return some.iterators().size();
        }
        if (node instanceof EveryItem every) {
            return every.iterators().size();
        }
        return node instanceof Filter filter && !(filter.filter() instanceof ConstNumber) ? 1 : 0;
    }

    private static void refuseIf(boolean costly, String what) {
        if (costly) {
            throw new IllegalArgumentException(what);
        }
    }
}
