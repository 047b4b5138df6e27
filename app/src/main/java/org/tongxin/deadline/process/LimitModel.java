package org.tongxin.deadline.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitRow;
import org.tongxin.deadline.LimitRows;
import org.tongxin.deadline.Limits;

/** The rows of the newest table, read from its model; a trial is a copy of the model with other numbers, asked by a decision engine of its own. */
@Component
class LimitModel implements LimitRows {

    private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

    private final RepositoryService repository;

    LimitModel(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<LimitRow> all() {
        DecisionTable table = table(newest());
        return table.getRules().stream()
                .flatMap(rule -> row(table, rule).stream())
                .toList();
    }

    @Override
    public Limits with(Map<String, LimitChange> changes) {
        DmnModelInstance copy = Dmn.readModelFromStream(
                new ByteArrayInputStream(Dmn.convertToString(newest()).getBytes(StandardCharsets.UTF_8)));
        DecisionTable table = table(copy);
        for (Rule rule : table.getRules()) {
            LimitChange change = changes.get(rule.getId());
            if (change != null) {
                output(table, rule, "amount").getText().setTextContent(String.valueOf(change.amount()));
                output(table, rule, "unit")
                        .getText()
                        .setTextContent('"' + change.unit().id() + '"');
            }
        }
        return new TrialLimits(copy);
    }

    private DmnModelInstance newest() {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(LimitsTable.DECISION)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new Refused("limit.unknown", LimitsTable.DECISION);
        }
        return repository.getDmnModelInstance(newest.getId());
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Optional<LimitRow> row(DecisionTable table, Rule rule) {
        Map<String, Object> answer = new HashMap<>();
        for (String column : List.of("amount", "warnPercent")) {
            number(text(output(table, rule, column))).ifPresent(value -> answer.put(column, value));
        }
        literal(text(output(table, rule, "unit"))).ifPresent(value -> answer.put("unit", value));
        Optional<String> key = literal(input(table, rule, "key"));
        String category = input(table, rule, "category");
        String urgency = input(table, rule, "urgency");
        if (key.isEmpty() || !plain(category) || !plain(urgency)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LimitRow(
                    rule.getId(),
                    rule.getDescription() == null
                            ? ""
                            : rule.getDescription().getTextContent().strip(),
                    literal(category).orElse(null),
                    literal(urgency).orElse(null),
                    LimitAnswer.of(key.get(), answer)));
        } catch (Refused nonsense) {
            return Optional.empty();
        }
    }

    private static boolean plain(String text) {
        return text.isBlank() || literal(text).isPresent();
    }

    private static Optional<String> literal(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private static String input(DecisionTable table, Rule rule, String name) {
        List<InputClause> inputs = List.copyOf(table.getInputs());
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i)
                    .getInputExpression()
                    .getText()
                    .getTextContent()
                    .strip()
                    .equals(name)) {
                return text(List.copyOf(rule.getInputEntries()).get(i));
            }
        }
        return "";
    }

    private static OutputEntry output(DecisionTable table, Rule rule, String name) {
        List<OutputClause> outputs = List.copyOf(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            if (Objects.equals(outputs.get(i).getName(), name)) {
                return List.copyOf(rule.getOutputEntries()).get(i);
            }
        }
        throw new Refused("limit.invalid", rule.getId(), name);
    }

    private static String text(DmnElement entry) {
        Collection<Text> texts = entry.getChildElementsByType(Text.class);
        @Nullable String text = texts.isEmpty() ? null : texts.iterator().next().getTextContent();
        return text == null ? "" : text;
    }
}
