package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.tongxin.modeling.process.Unreadable.Why;

/** A decision table that is read. */
record Table(DmnModelInstance model, Decision decision) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

    /** @throws Unreadable when it is no table */
    static Table read(byte[] content) {
        SafeXml.check(content);
        try {
            return of(Dmn.readModelFromStream(new ByteArrayInputStream(content)))
                    .orElseThrow(() -> new Unreadable(Why.SCHEMA, "decision"));
        } catch (ModelException e) {
            throw new Unreadable(Why.SCHEMA, Diagram.cause(e));
        }
    }

    static Optional<Table> of(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .findFirst()
                .map(decision -> new Table(model, decision));
    }

    String key() {
        return decision.getId();
    }

    String name() {
        return decision.getName() == null ? "" : decision.getName();
    }

    /** Empty when the decision is made in another way. */
    Optional<DecisionTable> table() {
        return Optional.ofNullable(decision.getExpression())
                .filter(DecisionTable.class::isInstance)
                .map(DecisionTable.class::cast);
    }

    List<Input> inputs() {
        return table().map(table -> List.copyOf(table.getInputs())).orElse(List.of());
    }

    List<Output> outputs() {
        return table().map(table -> List.copyOf(table.getOutputs())).orElse(List.of());
    }

    List<Rule> rules() {
        return table().map(table -> List.copyOf(table.getRules())).orElse(List.of());
    }

    /** The names of its answers. */
    Set<String> columns() {
        return outputs().stream()
                .map(output -> String.valueOf(output.getName()))
                .collect(Collectors.toSet());
    }

    /** The variables that it reads, in its inputs and its cells. */
    Set<String> reads() {
        Set<String> names = new HashSet<>();
        Stream.concat(
                        inputs().stream().map(input -> text(input.getInputExpression())),
                        rules().stream()
                                .flatMap(
                                        rule -> rule.getOutputEntries().stream().map(Table::text)))
                .filter(text -> !text.isEmpty())
                .forEach(text -> names.addAll(Cells.names(text, false)));
        rules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .map(Table::text)
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .forEach(text -> names.addAll(Cells.names(text, true)));
        return names;
    }

    /** The texts that an input knows; empty when a row fits anything else, or there is no such input. */
    Optional<Set<String>> known(String input) {
        List<String> expressions =
                inputs().stream().map(each -> text(each.getInputExpression())).toList();
        int column = expressions.indexOf(input);
        Set<String> known = new TreeSet<>();
        for (Rule rule : column < 0 ? List.<Rule>of() : rules()) {
            String cell = text(List.copyOf(rule.getInputEntries()).get(column));
            if (!TEXTS.matcher(cell).matches()) {
                return Optional.empty();
            }
            TEXT.matcher(cell).results().forEach(found -> known.add(found.group(1)));
        }
        return Optional.of(known).filter(texts -> !texts.isEmpty());
    }

    static String text(ModelElementInstance cell) {
        return cell == null ? "" : cell.getTextContent().strip();
    }

    /** The texts that the first input knows. */
    Set<String> firstColumn() {
        Set<String> texts = new HashSet<>();
        for (Rule rule : rules()) {
            rule.getInputEntries().stream()
                    .limit(1)
                    .flatMap(cell -> TEXT.matcher(cell.getTextContent()).results())
                    .forEach(found -> texts.add(found.group(1)));
        }
        return texts;
    }
}
