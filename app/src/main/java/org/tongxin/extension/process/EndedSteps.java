package org.tongxin.extension.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.common.Sends;
import org.tongxin.extension.ExtensionDecisions;

/** When a step ends while the supervisor still thinks about its deadline, the question goes away. */
@Component
@Sends(EndedSteps.MESSAGE)
class EndedSteps {

    static final String MESSAGE = "extension.step-ended";

    private final ObjectProvider<ExtensionDecisions> decisions;
    private final RuntimeService runtime;

    EndedSteps(ObjectProvider<ExtensionDecisions> decisions, RuntimeService runtime) {
        this.decisions = decisions;
        this.runtime = runtime;
    }

    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    void ended(DelegateTask task) {
        decisions
                .getObject()
                .stepEnded(task.getId())
                .ifPresent(request -> runtime.createMessageCorrelation(MESSAGE)
                        .processInstanceBusinessKey(request.number().value())
                        .processInstanceVariableEquals("request", request.id())
                        .correlateAllWithResult());
    }
}
