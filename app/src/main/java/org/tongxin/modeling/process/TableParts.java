package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.tongxin.modeling.ModelPart;

/** A decision table row by row; a row is called by what its inputs say. */
final class TableParts {

    private TableParts() {}

    static List<ModelPart> of(Table table) {
        List<ModelPart> parts = new ArrayList<>();
        parts.add(head(table.decision()));
        for (DecisionTable rows : table.model().getModelElementsByType(DecisionTable.class)) {
            List<String> inputs =
                    rows.getInputs().stream().map(TableParts::label).toList();
            List<String> outputs =
                    rows.getOutputs().stream().map(TableParts::label).toList();
            rows.getRules().forEach(rule -> parts.add(row(rule, inputs, outputs)));
        }
        return parts;
    }

    private static ModelPart head(Decision decision) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", Objects.requireNonNullElse(decision.getName(), ""));
        decision.getModelInstance().getModelElementsByType(DecisionTable.class).stream()
                .map(each -> (DecisionTable) each)
                .forEach(rows -> {
                    facts.put("hitPolicy", rows.getHitPolicy().name());
                    facts.put(
                            "columns",
                            Stream.concat(
                                            rows.getInputs().stream().map(TableParts::label),
                                            rows.getOutputs().stream().map(TableParts::label))
                                    .collect(Collectors.joining("、")));
                });
        return new ModelPart(decision.getId(), "decision", facts.get("name"), facts, "");
    }

    private static ModelPart row(Rule rule, List<String> inputs, List<String> outputs) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> given = cells(rule.getInputEntries());
        put(facts, inputs, given);
        put(facts, outputs, cells(rule.getOutputEntries()));
        String name = given.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
        if (rule.getDescription() != null) {
            facts.put("description", rule.getDescription().getTextContent());
        }
        return new ModelPart(rule.getId(), "rule", name, facts, "");
    }

    private static void put(Map<String, String> facts, List<String> labels, List<String> cells) {
        for (int i = 0; i < Math.min(labels.size(), cells.size()); i++) {
            facts.merge(labels.get(i), cells.get(i), (one, other) -> one + "; " + other);
        }
    }

    private static List<String> cells(Collection<? extends DmnElement> entries) {
        return entries.stream()
                .map(cell -> cell.getTextContent().strip().replaceAll("^\"([^\"]*)\"$", "$1"))
                .toList();
    }

    private static String label(Input input) {
        return input.getLabel() == null || input.getLabel().isBlank()
                ? input.getInputExpression().getText().getTextContent()
                : input.getLabel();
    }

    private static String label(Output output) {
        return output.getLabel() == null || output.getLabel().isBlank() ? output.getName() : output.getLabel();
    }
}
