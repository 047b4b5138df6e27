package org.tongxin.property.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.tongxin.common.Asks;
import org.tongxin.property.ScoreRules;

@Asks(
        value = "property-score",
        gives = {"event", "urgency"},
        reads = "points")
@Asks(value = "property-assessment", gives = "item", reads = "value")
@Component
class ScoreTables implements ScoreRules {

    private final DecisionService decisions;

    ScoreTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public int points(String event, String urgency) {
        return number("property-score", Map.of("event", event, "urgency", urgency), "points");
    }

    @Override
    public int fullMarks() {
        return parameter("full-marks");
    }

    @Override
    public int removal() {
        return parameter("removal");
    }

    @Override
    public int communityWeight() {
        return parameter("community-weight");
    }

    private int parameter(String item) {
        return number("property-assessment", Map.of("item", item), "value");
    }

    private int number(String table, Map<String, Object> inputs, String output) {
        DmnDecisionRuleResult rule =
                decisions.evaluateDecisionTableByKey(table, inputs).getFirstResult();
        Number value = rule == null ? null : rule.getEntry(output);
        return value == null ? 0 : value.intValue();
    }
}
