package org.tongxin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.common.UnitCode;
import org.tongxin.workflow.Workflow;

/** The resident is asked to rate what other processes have done. */
@IntegrationTest
class RatingProcessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    Clock clock;

    @Test
    void theResidentRates() {
        CaseFile file = open();
        ProcessInstance rating = ask(file);
        assertThat(cases.find(file.number()).orElseThrow().stage()).isEqualTo(Stage.RATING);
        assertThat(workflow.correlate("Message_Rated", file.number(), Map.of("stars", 4, "solved", true)))
                .isTrue();
        assertThat(rating).isEnded().hasPassed("Event_Rated", "End_Rated");
        assertThat(result(rating, "rated")).isEqualTo(true);
        assertThat(result(rating, "stars")).isEqualTo(4);
    }

    @Test
    void nobodyRatesForSevenDays() {
        CaseFile file = open();
        Instant asked = clock.instant();
        ProcessInstance rating = ask(file);
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(rating.getId())
                .singleResult();
        assertThat(Duration.between(asked, timer.getDuedate().toInstant()))
                .isCloseTo(Duration.ofDays(7), Duration.ofMinutes(1));
        engine.getManagementService().executeJob(timer.getId());
        assertThat(rating).isEnded().hasPassed("Timer_NotRated", "End_NotRated");
        assertThat(result(rating, "rated")).isEqualTo(false);
        assertThat(result(rating, "stars")).isNull();
    }

    private CaseFile open() {
        return cases.open(new NewCase(
                "dispatch",
                "楼道灯不亮",
                "二楼的灯坏了。",
                null,
                Urgency.NORMAL,
                new UnitCode("990101001001"),
                null,
                "test",
                null,
                null,
                clock.instant(),
                Map.of(),
                Map.of()));
    }

    private ProcessInstance ask(CaseFile file) {
        workflow.start("rating", file.number(), Map.of());
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(file.number().value())
                .singleResult();
    }

    private Object result(ProcessInstance rating, String variable) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(rating.getId())
                .variableName(variable)
                .singleResult()
                .getValue();
    }
}
