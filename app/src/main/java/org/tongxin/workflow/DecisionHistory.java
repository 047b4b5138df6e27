package org.tongxin.workflow;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records decisions of processes only. Others are asked about the words of a resident, which have no place in the engine and may be longer than
 * its history holds.
 */
@Component
class DecisionHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDmnHistoryEventProducer(new OfProcesses());
    }

    private static class OfProcesses extends DefaultDmnHistoryEventProducer {

        @Override
        @SuppressWarnings("NullAway") // the engine records nothing when there is no event
        public @Nullable HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent evaluation) {
            return null;
        }
    }
}
