package org.tongxin.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.tongxin.common.Vocabulary;
import org.tongxin.supervision.OrderSteps;

/** {@code order} in the diagram {@code supervision-order}: what its steps do with the order of the variable {@code orderId}. */
@Vocabulary("order")
public class OrderExpressions {

    private final OrderSteps steps;

    OrderExpressions(OrderSteps steps) {
        this.steps = steps;
    }

    public void answered(DelegateTask task) {
        steps.answered(order(task), task.getAssignee());
    }

    public void returned(DelegateExecution execution) {
        steps.returned(order(execution));
    }

    public void accept(DelegateExecution execution) {
        steps.accepted(order(execution));
    }

    private static long order(VariableScope scope) {
        return ((Number) scope.getVariable("orderId")).longValue();
    }
}
