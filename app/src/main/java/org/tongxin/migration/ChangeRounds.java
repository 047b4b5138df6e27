package org.tongxin.migration;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again for something to change; not where the engine runs no jobs either. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ChangeRounds {

    private final ChangeWorker worker;
    private final Executor executor;
    private final AtomicBoolean busy = new AtomicBoolean();

    ChangeRounds(
            ChangeWorker worker,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.worker = worker;
        this.executor = executor;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void look() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    worker.round();
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
