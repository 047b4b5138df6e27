package org.tongxin.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.cases.CaseChanged;
import org.tongxin.common.CaseNumber;

/**
 * Collects which cases a transaction touches and says so once, at its end. The engine's history events are the complete source: unlike task
 * listeners they also fire for groups that are added later and when listeners are skipped.
 */
@Component
class TouchedCases {

    private final ApplicationEventPublisher events;
    private final TaskReader reader;
    private final CaseStates states;

    TouchedCases(ApplicationEventPublisher events, TaskReader reader, CaseStates states) {
        this.events = events;
        this.reader = reader;
        this.states = states;
    }

    @EventListener
    void on(HistoricTaskInstanceEventEntity event) {
        ofThisTransaction().ifPresent(touched -> touched.process(event.getProcessInstanceId()));
    }

    /** An identity link's event names its process only by the task. */
    @EventListener
    void on(HistoricIdentityLinkLogEventEntity event) {
        ofThisTransaction().ifPresent(touched -> touched.task(event.getTaskId()));
    }

    @EventListener
    void on(CaseChanged event) {
        ofThisTransaction()
                .ifPresent(touched -> touched.cases.add(event.number().value()));
    }

    private Optional<Touched> ofThisTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        Object known = TransactionSynchronizationManager.getResource(this);
        return Optional.of(known instanceof Touched touched ? touched : new Touched());
    }

    private final class Touched implements TransactionSynchronization, Ordered {

        private final Set<String> processes = new TreeSet<>();
        private final Set<String> tasks = new TreeSet<>();
        private final Set<String> cases = new TreeSet<>();

        Touched() {
            TransactionSynchronizationManager.bindResource(TouchedCases.this, this);
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        void process(@Nullable String id) {
            if (id != null) {
                processes.add(id);
            }
        }

        void task(@Nullable String id) {
            if (id != null) {
                tasks.add(id);
            }
        }

        /** Last, since others may still move the engine before the commit. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TouchedCases.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TouchedCases.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            reader.casesOf(processes, tasks).forEach(number -> cases.add(number.value()));
            if (!cases.isEmpty()) {
                // in order, so that two transactions lock the same cases in the same order
                events.publishEvent(new WorkChanged(
                        cases.stream().map(CaseNumber::new).map(states::locked).toList()));
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TouchedCases.this);
        }
    }
}
