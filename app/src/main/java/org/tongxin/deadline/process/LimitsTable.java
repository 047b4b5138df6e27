package org.tongxin.deadline.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.deadline.Limits;

/** The decision {@code limits}. A version never changes, so that its answers are kept; which version is the newest is asked each time. */
@Component
class LimitsTable implements Limits {

    static final String DECISION = "limits";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Cache<Question, Limit> answers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    LimitsTable(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Limit find(String key, @Nullable String category, @Nullable String urgency) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new Refused("limit.unknown", key);
        }
        Question question = new Question(newest.getId(), key, category, urgency);
        Limit known = answers.getIfPresent(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    private Limit ask(Question question) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("key", question.key);
        variables.put("category", question.category);
        variables.put("urgency", question.urgency);
        DmnDecisionResult rows = decisions
                .evaluateDecisionById(question.version)
                .variables(variables)
                .evaluate();
        if (rows.isEmpty()) {
            throw new Refused("limit.unknown", question.key);
        }
        Map<String, Object> row = rows.getFirstResult().getEntryMap();
        LimitUnit unit = LimitUnit.of(String.valueOf(row.get("unit")))
                .orElseThrow(() -> new Refused("limit.invalid", question.key, String.valueOf(row.get("unit"))));
        int amount = number(question, row, "amount", unit == LimitUnit.END_OF_WORKING_DAY ? 0 : 1, 5_000_000);
        return new Limit(question.key, amount, unit, number(question, row, "warnPercent", 1, 99));
    }

    private static int number(Question question, Map<String, Object> row, String column, int least, int most) {
        Object value = row.get(column);
        if (value instanceof Number number && number.longValue() >= least && number.longValue() <= most) {
            return number.intValue();
        }
        if (value == null && least == 0) {
            return 0;
        }
        throw new Refused("limit.invalid", question.key, String.valueOf(value));
    }

    private record Question(
            String version,
            String key,
            @Nullable String category,
            @Nullable String urgency) {}
}
