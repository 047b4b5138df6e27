package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.tongxin.common.process.EngineWords;

/** An expression of a diagram, read by the engine's own parser. */
class Expression {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final int MAX_LENGTH = 1_000;
    private static final Set<String> ENGINE = EngineWords.METHODS.keySet();

    private final List<String> variables = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final Node root;

    /** {@code word.method(arguments)}. */
    record Call(String word, String method, List<Node> arguments) {

        String name() {
            return word + "." + method;
        }

        /** The argument when it is a text in quotation marks. */
        Optional<String> constant(int position) {
            return position < arguments.size() ? text(arguments.get(position)) : Optional.empty();
        }

        /** The argument when it is the name of a variable. */
        Optional<String> variable(int position) {
            return position < arguments.size() && arguments.get(position) instanceof AstIdentifier name
                    ? Optional.of(name.getName())
                    : Optional.empty();
        }
    }

    /** {@code variable == 'value'}, or {@code !=}. */
    record Comparison(String variable, String value, boolean equal) {}

    /** @throws IllegalArgumentException when it is none */
    Expression(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("> " + MAX_LENGTH);
        }
        try {
            root = PARSER.build(text).getRoot();
            walk(root, false);
        } catch (TreeBuilderException | StackOverflowError e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    static boolean is(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void walk(Node node, boolean argument) {
        if (node instanceof AstMethod method) {
            call(method);
        } else if (node instanceof AstProperty property) {
            property(property);
        } else if (node instanceof AstIdentifier identifier) {
            identifier(identifier.getName(), argument);
        } else {
            if (node instanceof AstFunction function) {
                strange.add(function.getName() + "()");
            } else if (node instanceof AstBinary binary) {
                compare(binary);
            }
            children(node, false);
        }
    }

    private void children(Node node, boolean argument) {
        for (int i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i), argument);
        }
    }

    private void call(AstMethod method) {
        Node target = method.getChild(0);
        Node arguments = method.getChild(1);
        if (target instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier word) {
            List<Node> given = new ArrayList<>();
            for (int i = 0; i < arguments.getCardinality(); i++) {
                given.add(arguments.getChild(i));
            }
            calls.add(new Call(word.getName(), name(dot), given));
            children(arguments, !ENGINE.contains(word.getName()));
        } else {
            strange.add(structure(method));
        }
    }

    /** Answers of a table are read by their columns; nothing else has anything inside that a diagram may read. */
    private void property(AstProperty property) {
        Node prefix = property.getChild(0);
        if (property instanceof AstDot dot && prefix instanceof AstIdentifier owner) {
            if (EngineWords.PROPERTIES.getOrDefault(owner.getName(), Set.of()).contains(name(dot))) {
                return;
            }
        } else if (property instanceof AstDot column && prefix instanceof AstBracket row && isResult(row)) {
            columns.add(name(column));
            return;
        }
        strange.add(structure(property));
    }

    private static boolean isResult(AstBracket row) {
        return row.getChild(0) instanceof AstIdentifier result
                && result.getName().equals(EngineWords.DECISION_RESULT)
                && structure(row).matches(EngineWords.DECISION_RESULT + "\\[\\d+\\]");
    }

    private void identifier(String name, boolean argument) {
        if (!ENGINE.contains(name)) {
            variables.add(name);
        } else if (!argument) {
            strange.add(name);
        }
    }

    private void compare(AstBinary binary) {
        if (binary.getOperator() != AstBinary.EQ && binary.getOperator() != AstBinary.NE) {
            return;
        }
        boolean equal = binary.getOperator() == AstBinary.EQ;
        for (Map.Entry<Node, Node> side : List.of(
                Map.entry((Node) binary.getChild(0), (Node) binary.getChild(1)),
                Map.entry((Node) binary.getChild(1), (Node) binary.getChild(0)))) {
            if (side.getKey() instanceof AstIdentifier variable) {
                text(side.getValue())
                        .ifPresent(value -> comparisons.add(new Comparison(variable.getName(), value, equal)));
            }
        }
    }

    static Optional<String> text(Node node) {
        return node instanceof AstString string
                ? Optional.of(structure(string)).map(Expression::unquoted)
                : Optional.empty();
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\\'", "'");
    }

    /** All texts in quotation marks within. */
    static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        text(node).ifPresent(texts::add);
        for (int i = 0; i < node.getCardinality(); i++) {
            texts.addAll(texts(node.getChild(i)));
        }
        return texts;
    }

    private static String name(AstDot dot) {
        String structure = structure(dot);
        return structure.substring(structure.lastIndexOf('.') + 1).strip();
    }

    private static String structure(Node node) {
        StringBuilder text = new StringBuilder();
        ((AstNode) node).appendStructure(text, null);
        return text.toString();
    }

    Node root() {
        return root;
    }

    /** The names that are read, of variables and words. */
    List<String> variables() {
        return variables;
    }

    List<Call> calls() {
        return calls;
    }

    /** Whether it looks first if there is such a variable. */
    boolean asksFor(String variable) {
        return calls.stream()
                .anyMatch(call -> call.method().equals("hasVariable")
                        && call.constant(0).map(variable::equals).orElse(false));
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** The columns of a table's answer that are read. */
    List<String> columns() {
        return columns;
    }

    /** Whether there is a text around it, or several in a row. */
    boolean isMixed() {
        return root instanceof AstComposite;
    }

    /** What no vocabulary could mean: functions, properties of anything but the engine's few, calls on results. */
    List<String> strange() {
        return strange;
    }
}
