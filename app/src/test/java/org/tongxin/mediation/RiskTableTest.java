package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;

@IntegrationTest
class RiskTableTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        // weapons, suicide, violence, minors, repeated, people, risk
        "true,  false, false, false, false,  2, high",
        "false, true,  false, false, false,  1, high",
        "false, false, false, false, false, 10, high",
        "false, false, true,  true,  false,  2, high",
        "false, false, true,  false, true,   2, high",
        "false, false, true,  false, false,  5, high",
        "false, false, true,  false, false,  4, medium",
        "false, false, false, true,  false,  2, medium",
        "false, false, false, false, true,   2, medium",
        "false, false, false, false, false,  9, medium",
        "false, false, false, false, false,  4, low",
        "true,  true,  true,  true,  true,  99, high"
    })
    void whatWasToldRatesTheRisk(
            boolean weapons,
            boolean suicide,
            boolean violence,
            boolean minors,
            boolean repeated,
            int people,
            String risk) {
        assertThat((Object) decisions
                        .evaluateDecisionByKey("mediation-risk")
                        .variables(Map.of(
                                "weapons", weapons,
                                "suicide", suicide,
                                "violence", violence,
                                "minors", minors,
                                "repeated", repeated,
                                "people", people))
                        .evaluate()
                        .getSingleResult()
                        .getEntry("risk"))
                .isEqualTo(risk);
    }
}
