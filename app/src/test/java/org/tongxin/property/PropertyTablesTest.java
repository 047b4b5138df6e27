package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Categories;

@IntegrationTest
class PropertyTablesTest {

    @Autowired
    DecisionService decisions;

    @Autowired
    Categories categories;

    @ParameterizedTest
    @CsvSource({
        "fire-safety, low, critical",
        "lift, normal, urgent",
        "leak, low, urgent",
        "parking, critical, critical",
        "parking, urgent, urgent",
        "parking, normal, normal",
        "sanitation, low, low",
        ", normal, normal"
    })
    void categoryAndStatedUrgencyProposeTheSeverity(String category, String stated, String severity) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category);
        inputs.put("urgency", stated);
        assertThat((Object) decisions
                        .evaluateDecisionTableByKey("property-severity", inputs)
                        .getSingleResult()
                        .getEntry("urgency"))
                .isEqualTo(severity);
    }

    @Test
    void everyCategoryHasAQuorumAndADepartment() {
        assertThat(categories.all()).allSatisfy(category -> {
            var rule = decisions
                    .evaluateDecisionTableByKey("property-meeting", Map.of("category", category.code()))
                    .getSingleResult();
            assertThat(rule.<Integer>getEntry("quorum")).isBetween(1, 5);
            assertThat(rule.<String>getEntry("field")).isNotBlank();
        });
    }
}
