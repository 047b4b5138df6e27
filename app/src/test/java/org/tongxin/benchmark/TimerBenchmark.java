package org.tongxin.benchmark;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Warnings of real cases that are due all at once: the stock job executor on the stock table, and ours. */
final class TimerBenchmark {

    private static final String INDEX =
            "create index if not exists tongxin_job_due on act_ru_job (duedate_) where retries_ > 0";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final JdbcCalls calls;
    private final Clock clock;

    TimerBenchmark(ConfigurableApplicationContext application, JdbcCalls calls) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.template = application.getBean(JdbcTemplate.class);
        this.engine = application.getBean(ProcessEngine.class);
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.clock = application.getBean(Clock.class);
        this.calls = calls;
    }

    void run(int rounds) throws Exception {
        look();
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            double stock = perSecond(12, () -> {
                stockTable(true);
                return JobExecutors.stock();
            });
            double ours = perSecond(120, () -> {
                stockTable(false);
                return JobExecutors.ours();
            });
            System.out.printf("  timers per second: stock %.1f, ours %.1f%n", stock, ours);
            ratios[i] = ours / stock;
        }
        java.util.Arrays.sort(ratios);
        System.out.printf(
                "%-66s %10.2f %9.2f – %-9.2f%n",
                "timers per second, ours ÷ stock", ratios[rounds / 2], ratios[0], ratios[rounds - 1]);
    }

    private void look() throws Exception {
        String sql = acquisition(engine, calls);
        Plans.Plan plan = explained(template, sql, clock);
        Report.number("buffers of an idle look for due timers", plan.buffers());
        jdbc.sql("drop index if exists tongxin_job_due").update();
        Plans.Plan stock = explained(template, sql, clock);
        Report.number("… without the index", stock.buffers());
        jdbc.sql(INDEX).update();
    }

    static Plans.Plan explained(JdbcTemplate template, String acquisition, Clock clock) {
        Timestamp now = Timestamp.from(clock.instant());
        return Plans.explain(template, acquisition, now, now, now, 50, 0);
    }

    /** The statement by which the engine looks for due jobs. */
    static String acquisition(ProcessEngine engine, JdbcCalls calls) throws Exception {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor executor = JobExecutors.ours();
        JdbcCalls.Counted counted = calls.count(
                () -> configuration.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(executor, 50)));
        return counted.statements().keySet().stream()
                .filter(sql -> sql.contains("ACT_RU_JOB RES") && sql.startsWith("select"))
                .findFirst()
                .orElseThrow();
    }

    private void stockTable(boolean stock) {
        configuration.setEnsureJobDueDateNotNull(!stock);
        configuration.setJobExecutorAcquireByDueDate(!stock);
        jdbc.sql(stock ? "drop index if exists tongxin_job_due" : INDEX).update();
    }

    private double perSecond(int timers, Callable<JobExecutor> made) throws Exception {
        List<String> jobs = jdbc.sql("""
                        select id_ from (
                            select min(j.id_) as id_ from act_ru_job j
                            where j.handler_cfg_ ~ 'Warn' and j.duedate_ > :now and j.retries_ > 0
                            group by j.process_instance_id_ limit 20000) waiting
                        order by random() limit :timers
                        """)
                .param("now", Timestamp.from(clock.instant().plusSeconds(60)))
                .param("timers", timers)
                .query(String.class)
                .list();
        if (jobs.size() < timers) {
            throw new IllegalStateException("Only " + jobs.size() + " timers");
        }
        JobExecutor executor = made.call();
        jdbc.sql("update act_ru_job set duedate_ = :now where id_ = any (cast(:jobs as text[]))")
                .param("now", Timestamp.from(clock.instant().minusSeconds(2)))
                .param("jobs", jobs.toArray(String[]::new))
                .update();
        long begin = System.nanoTime();
        try (var running = new JobExecutors.Running(executor, engine)) {
            JobExecutors.await(Duration.ofMinutes(5), () -> left(jobs) == 0);
            return timers / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private int left(List<String> jobs) {
        return jdbc.sql("select count(*) from act_ru_job where id_ = any (cast(:jobs as text[]))")
                .param("jobs", jobs.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
