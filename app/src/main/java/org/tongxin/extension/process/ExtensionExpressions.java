package org.tongxin.extension.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.Vocabulary;
import org.tongxin.extension.ExtensionDecisions;

/** {@code extension} in the diagram of the same name: what a decision about more time does. */
@Vocabulary("extension")
public class ExtensionExpressions {

    private final ExtensionDecisions decisions;

    ExtensionExpressions(ExtensionDecisions decisions) {
        this.decisions = decisions;
    }

    public void grant(DelegateExecution execution) {
        decisions.grant(request(execution));
    }

    public void refuse(DelegateExecution execution) {
        decisions.refuse(request(execution));
    }

    /** Nobody decided in time; the deadline stays. */
    public void lapse(DelegateExecution execution) {
        decisions.lapse(request(execution));
    }

    private static long request(DelegateExecution execution) {
        return ((Number) execution.getVariable("request")).longValue();
    }
}
