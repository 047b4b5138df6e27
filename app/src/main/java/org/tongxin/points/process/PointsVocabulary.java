package org.tongxin.points.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.Asks;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.OneOf;
import org.tongxin.common.Vocabulary;
import org.tongxin.points.PointsLedger;

/** {@code points} in diagrams. How many points something gives stands in the table {@code points}. */
@Asks(
        value = PointsVocabulary.DECISION,
        gives = {"reason", "amount", Asks.ANYTHING},
        reads = "points")
@Vocabulary("points")
public class PointsVocabulary {

    static final String DECISION = "points";

    private final PointsLedger ledger;
    private final DecisionService decisions;

    PointsVocabulary(PointsLedger ledger, DecisionService decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /**
     * Credits an account, once for each case and reason: the step may run again. The table reads {@code reason} and the variables of the process;
     * without a row that fits nothing is credited.
     */
    public void credit(
            String account, @OneOf(table = DECISION, input = "reason") String reason, DelegateExecution execution) {
        Map<String, Object> question = new HashMap<>(execution.getVariables());
        question.put("reason", reason);
        question.putIfAbsent("amount", null);
        var row = decisions.evaluateDecisionTableByKey(DECISION, question).getFirstResult();
        if (row != null && row.getEntry("points") instanceof Number points && points.intValue() > 0) {
            ledger.credit(account, points.intValue(), reason, new CaseNumber(execution.getProcessBusinessKey()));
        }
    }
}
