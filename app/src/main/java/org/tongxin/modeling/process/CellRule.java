package org.tongxin.modeling.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** The cells of a table are FEEL that can be read, compare like with like, and answer what their column promises. */
final class CellRule {

    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            "string", ConstString.class,
            "boolean", ConstBool.class,
            "integer", ConstNumber.class,
            "long", ConstNumber.class,
            "double", ConstNumber.class);
    private static final Set<String> TYPES = Set.of("", "string", "boolean", "integer", "long", "double", "date");

    private final Report report;

    private CellRule(Report report) {
        this.report = report;
    }

    static void check(Table table, Report report) {
        CellRule rule = new CellRule(report);
        table.inputs().forEach(input -> {
            rule.type(
                    type(
                            input.getInputExpression() == null
                                    ? null
                                    : input.getInputExpression().getTypeRef()),
                    input);
            rule.read(input, Table.text(input.getInputExpression()), false);
        });
        table.outputs().forEach(output -> rule.type(type(output.getTypeRef()), output));
        table.rules().forEach(row -> rule.row(row, table));
    }

    private void row(Rule row, Table table) {
        List<InputEntry> tests = List.copyOf(row.getInputEntries());
        for (int i = 0; i < Math.min(tests.size(), table.inputs().size()); i++) {
            var asked = table.inputs().get(i).getInputExpression();
            test(tests.get(i), type(asked == null ? null : asked.getTypeRef()));
        }
        List<OutputEntry> answers = List.copyOf(row.getOutputEntries());
        for (int i = 0; i < Math.min(answers.size(), table.outputs().size()); i++) {
            answer(answers.get(i), table.outputs().get(i));
        }
    }

    private void test(InputEntry cell, String type) {
        String text = Table.text(cell);
        ParsedExpression test = text.equals("-") ? null : read(cell, text, true);
        Class<?> constant = CONSTANTS.get(type);
        if (test != null && constant != null && !alike(test, constant)) {
            report.add(cell.getId(), "", "cell-type", text, type);
        }
    }

    /** Without functions, whose arguments have types of their own, every constant is of the column's type. */
    private static boolean alike(ParsedExpression test, Class<?> constant) {
        boolean[] calls = {false};
        Set<Class<?>> others = new HashSet<>();
        Cells.walk(test.expression(), node -> {
            calls[0] |= node instanceof FunctionInvocation;
            if (CONSTANTS.containsValue(node.getClass()) && !constant.isInstance(node)) {
                others.add(node.getClass());
            }
        });
        return calls[0] || others.isEmpty();
    }

    private void answer(OutputEntry cell, Output column) {
        String text = Table.text(cell);
        ParsedExpression answer = read(cell, text, false);
        if (answer == null || !Cells.names(answer).isEmpty()) {
            return;
        }
        Object value = Cells.value(answer);
        if (value == null) {
            return;
        }
        if (!fits(value, type(column.getTypeRef()))) {
            report.add(cell.getId(), "", "cell-type", text, type(column.getTypeRef()));
        } else if (column.getOutputValues() != null) {
            Set<String> allowed = List.of(Table.text(column.getOutputValues()).split(",")).stream()
                    .map(String::strip)
                    .collect(Collectors.toSet());
            if (value instanceof String word && !allowed.contains('"' + word + '"')) {
                report.add(cell.getId(), "", "cell-value", text, String.join("、", allowed));
            }
        }
    }

    private static boolean fits(Object value, String type) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer", "long" ->
                value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case "double" -> value instanceof Number;
            default -> true;
        };
    }

    private @Nullable ParsedExpression read(DmnElement cell, String text, boolean test) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            ParsedExpression read = test ? Cells.test(text) : Cells.expression(text);
            if (Cells.callsNothing(read)) {
                throw new IllegalArgumentException(text);
            }
            return read;
        } catch (IllegalArgumentException e) {
            report.add(cell.getId(), "", "cell-unreadable", text, Objects.toString(e.getMessage(), ""));
            return null;
        }
    }

    private void type(String type, DmnElement column) {
        if (!TYPES.contains(type)) {
            report.add(column.getId(), "", "column-type", type);
        }
    }

    private static String type(@Nullable String typeRef) {
        return typeRef == null ? "" : typeRef;
    }
}
