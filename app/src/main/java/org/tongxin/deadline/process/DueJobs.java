package org.tongxin.deadline.process;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine looks every second for jobs that are due, and its table has no index for it: with a million timers that look would read them all. Every job
 * has a due date ({@code ensureJobDueDateNotNull}), so that one short range of this index answers; those from before get theirs here.
 */
@Component
class DueJobs extends AbstractProcessEnginePlugin {

    private final DataSource database;

    DueJobs(DataSource database) {
        this.database = database;
    }

    /** The engine has made its tables; its job executor has not begun. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean made = jdbc.sql("select to_regclass('tongxin_job_due') is not null")
                .query(Boolean.class)
                .single();
        if (!made) {
            jdbc.sql("update act_ru_job set duedate_ = create_time_ where duedate_ is null")
                    .update();
            jdbc.sql("create index if not exists tongxin_job_due on act_ru_job (duedate_) where retries_ > 0")
                    .update();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
    }
}
