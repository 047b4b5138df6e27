package org.tongxin.benchmark;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/** The engine's job executor with its defaults, and with the application's settings. */
public final class JobExecutors {

    private JobExecutors() {}

    public static DefaultJobExecutor stock(ProcessEngine... engines) {
        return of(new DefaultJobExecutor(), engines);
    }

    /** As {@code camunda.bpm.job-execution} in application.yaml. */
    public static DefaultJobExecutor ours(ProcessEngine... engines) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(50);
        executor.setQueueSize(50);
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(10);
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(5000);
        return of(executor, engines);
    }

    private static DefaultJobExecutor of(DefaultJobExecutor executor, ProcessEngine... engines) {
        for (ProcessEngine engine : engines) {
            executor.registerProcessEngine((ProcessEngineImpl) engine);
        }
        return executor;
    }

    /** Waits for what the executor's threads bring about. */
    public static void await(Duration longest, BooleanSupplier done) {
        long end = System.nanoTime() + longest.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done within " + longest);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
