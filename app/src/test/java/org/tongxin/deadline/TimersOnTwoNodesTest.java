package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.benchmark.JobExecutors;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;

/** Two nodes look for due timers in one table: each goes off once, on one of them, and none is left. */
@IntegrationTest
class TimersOnTwoNodesTest {

    private static final int CASES = 40;
    private static final String WARNING = "Timer_ScreenWarning";

    @Autowired
    Intake intake;

    @Autowired
    CaseFiles files;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void everyTimerGoesOffOnce() {
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            List<CaseNumber> cases = new ArrayList<>();
            List<String> jobs = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                CaseNumber number = file(i);
                Job warning = warning(number);
                assertThat(warning.getDuedate()).isAfter(Date.from(clock.instant()));
                cases.add(number);
                jobs.add(warning.getId());
            }
            // all at once, so that the nodes meet, and before what other tests have left: the earliest come first
            jobs.forEach(job -> management.setJobDuedate(job, Date.from(Instant.EPOCH)));
            try (var here = new JobExecutors.Running(JobExecutors.ours(), engine);
                    var there = new JobExecutors.Running(JobExecutors.ours(), other.getBean(ProcessEngine.class))) {
                JobExecutors.await(
                        Duration.ofMinutes(2),
                        () -> jobs.stream()
                                .allMatch(job ->
                                        management.createJobQuery().jobId(job).count() == 0));
            }
            assertThat(cases)
                    .allSatisfy(number -> assertThat(files.timeline(number))
                            .filteredOn(entry -> entry.kind().equals("warned"))
                            .hasSize(1));
        }
    }

    private CaseNumber file(int i) {
        return intake.submit(new NewRequest(
                        "两台服务器" + i,
                        "看看提醒是否只来一次",
                        "sanitation",
                        Urgency.NORMAL,
                        new UnitCode("990101001001001"),
                        null,
                        "portal",
                        null,
                        null,
                        null,
                        new Answers("dispatch", Map.of(), Map.of(), Map.of())))
                .number();
    }

    private Job warning(CaseNumber number) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(WARNING)
                .singleResult();
    }
}
