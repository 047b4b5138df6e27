package org.tongxin.joining.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Vocabulary;
import org.tongxin.joining.Joining;

/** {@code joined} in diagrams: the cases that wait for this one. */
@Vocabulary("joined")
public class JoinedExpressions {

    private final Joining joining;

    JoinedExpressions(Joining joining) {
        this.joining = joining;
    }

    /** The work is done: the processes of the cases that wait for this one get {@code Message_LeadDone}. */
    public void done(DelegateExecution execution) {
        joining.leadDone(number(execution));
    }

    /** This case ends otherwise: the cases that wait for it get {@code Message_Separated} and go their own way. */
    public void separate(DelegateExecution execution) {
        joining.leadEnded(number(execution));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
