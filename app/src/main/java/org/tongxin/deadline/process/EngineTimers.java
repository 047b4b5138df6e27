package org.tongxin.deadline.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.ClockMoved;
import org.tongxin.deadline.NextTimer;

/** The engine's timers, and waking it when the clock has moved so that due ones run soon. */
@Component
class EngineTimers implements NextTimer {

    private final ProcessEngine engine;
    private final ManagementService management;

    EngineTimers(ProcessEngine engine) {
        this.engine = engine;
        this.management = engine.getManagementService();
    }

    @Override
    public Optional<Instant> after(Instant instant) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(instant))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** Last, when the engine's own clock has followed. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void wake(ClockMoved moved) {
        ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getJobExecutor()
                .jobWasAdded();
    }
}
