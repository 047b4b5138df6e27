package org.tongxin.intake.process;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Asks;
import org.tongxin.intake.Proposal;
import org.tongxin.intake.Proposals;

/** Asks the decision table {@code dispatch-intake}. Without that table, or when no rule fits, the dispatcher classifies by hand. */
@Asks(
        value = IntakeDecision.KEY,
        gives = {"title", "text"},
        reads = {"category", "urgency"})
@Component
class IntakeDecision implements Proposals {

    static final String KEY = "dispatch-intake";

    private final DecisionService decisions;
    private final RepositoryService repository;

    IntakeDecision(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Proposal propose(String title, String text) {
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(KEY)
                        .latestVersion()
                        .count()
                == 0) {
            return Proposal.NONE;
        }
        var rule = decisions
                .evaluateDecisionTableByKey(KEY, Map.of("title", title, "text", text))
                .getFirstResult();
        if (rule == null) {
            return Proposal.NONE;
        }
        String category = rule.getEntry("category");
        String urgency = rule.getEntry("urgency");
        return new Proposal(
                category, urgency == null ? Urgency.NORMAL : Urgency.valueOf(urgency.toUpperCase(Locale.ROOT)));
    }
}
