package org.tongxin.deadline.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.Limits;

/** A limits table that is not deployed. For one thread; what it has answered it remembers. */
class TrialLimits implements Limits {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;
    private final Map<Question, Optional<Limit>> answers = new HashMap<>();

    TrialLimits(DmnModelInstance model) {
        decision = engine.parseDecision(LimitsTable.DECISION, model);
    }

    private record Question(
            String key, @Nullable String category, @Nullable String urgency) {}

    @Override
    public Limit find(String key, @Nullable String category, @Nullable String urgency) {
        return answers.computeIfAbsent(new Question(key, category, urgency), this::ask)
                .orElseThrow(() -> new Refused("limit.unknown", key));
    }

    private Optional<Limit> ask(Question question) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("key", question.key);
        variables.put("category", question.category);
        variables.put("urgency", question.urgency);
        DmnDecisionTableResult rows = engine.evaluateDecisionTable(decision, variables);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(LimitAnswer.of(question.key, rows.getFirstResult().getEntryMap()));
    }
}
