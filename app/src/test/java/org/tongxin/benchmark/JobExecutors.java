package org.tongxin.benchmark;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The engine's job executor with its defaults, and with the application's settings. */
public final class JobExecutors {

    private JobExecutors() {}

    public static DefaultJobExecutor stock() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        // As the engine's own configuration does: more jobs than fit into the queue are run by who acquired them.
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        return executor;
    }

    /** As {@code camunda.bpm.job-execution} in application.yaml. */
    public static DefaultJobExecutor ours() {
        DefaultJobExecutor executor = stock();
        executor.setMaxJobsPerAcquisition(50);
        executor.setQueueSize(50);
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(10);
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(5000);
        return executor;
    }

    /** An executor at work; closed, the engine has again the one that it had. */
    public static final class Running implements AutoCloseable {

        private final ProcessEngineConfigurationImpl configuration;
        private final JobExecutor before;
        private final JobExecutor executor;

        public Running(JobExecutor executor, ProcessEngine engine) {
            this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            this.before = configuration.getJobExecutor();
            this.executor = executor;
            configuration.setJobExecutor(executor);
            executor.registerProcessEngine((ProcessEngineImpl) engine);
            executor.start();
        }

        @Override
        public void close() {
            executor.shutdown();
            configuration.setJobExecutor(before);
        }
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
