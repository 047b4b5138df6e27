package org.tongxin.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The full history without what nobody reads and what was half of its rows: that jobs were made and succeeded (that one failed is kept), and every
 * earlier value of a variable but those that statistics ask for. To the database it is the full history, so that one can be exchanged for the other.
 */
@Component
class CaseHistory extends AbstractProcessEnginePlugin {

    static final String NAME = "cases";

    private static final Set<String> EARLIER_VALUES = Set.of("unit", "outcome");

    private static final Set<HistoryEventTypes> UNREAD = Set.of(
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Level()));
        configuration.setHistory(NAME);
    }

    static final class Level extends HistoryLevelFull {

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        @SuppressWarnings("NullAway") // the engine asks in general, without an entity, too
        public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
            if (type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
                    && entity instanceof VariableInstance variable) {
                return EARLIER_VALUES.contains(variable.getName());
            }
            return !UNREAD.contains(type);
        }
    }
}
