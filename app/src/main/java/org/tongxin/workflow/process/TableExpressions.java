package org.tongxin.workflow.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.tongxin.common.Vocabulary;

/** {@code table} in diagrams: a number that stands in a decision table, so that whoever owns the process changes it there. */
@Vocabulary("table")
public class TableExpressions {

    private final ObjectProvider<DecisionService> decisions;

    TableExpressions(ObjectProvider<DecisionService> decisions) {
        this.decisions = decisions;
    }

    /**
     * What the first fitting row of the newest version of the table says in that column.
     *
     * @throws IllegalStateException when no row fits or there is no number in the column
     */
    public int number(String table, String column, DelegateExecution execution) {
        DmnDecisionResult rows = decisions
                .getObject()
                .evaluateDecisionByKey(table)
                .variables(execution.getVariables())
                .evaluate();
        Object value = rows.isEmpty() ? null : rows.getFirstResult().get(column);
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The table " + table + " says no number for " + column);
    }
}
