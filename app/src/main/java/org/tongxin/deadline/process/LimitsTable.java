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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.common.Asks;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Limit;
import org.tongxin.deadline.Limits;

/** The decision {@code limits}. A version never changes, so that its answers are kept; which version is the newest is asked in each transaction. */
@Asks(
        value = LimitsTable.DECISION,
        gives = {"key", "category", "urgency"},
        reads = {"amount", "unit", "warnPercent"})
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
        String newest = newest();
        if (newest == null) {
            throw new Refused("limit.unknown", key);
        }
        Question question = new Question(newest, key, category, urgency);
        Limit known = answers.getIfPresent(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    /** Asked once in a transaction: what begins in it begins by one version. */
    private @Nullable String newest() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return version();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof String known) {
            return known;
        }
        String version = version();
        if (version != null) {
            TransactionSynchronizationManager.bindResource(this, version);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return version;
    }

    private @Nullable String version() {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        return newest == null ? null : newest.getId();
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LimitsTable.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LimitsTable.this);
        }
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
        return LimitAnswer.of(question.key, rows.getFirstResult().getEntryMap());
    }

    private record Question(
            String version,
            String key,
            @Nullable String category,
            @Nullable String urgency) {}
}
