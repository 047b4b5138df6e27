package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Categories;

@IntegrationTest
class DispatchTablesTest {

    @Autowired
    DecisionService decisions;

    @Autowired
    HistoryService history;

    @Autowired
    Categories categories;

    @ParameterizedTest
    @CsvSource({
        "求助, 我们被困电梯里有人被困，快来, lift, critical",
        "小区燃气味很重, 楼道里燃气泄漏, utilities, critical",
        "3栋电梯又坏了, 停了两天, lift, urgent",
        "消防通道被占, 停满了车, fire-safety, urgent",
        "昨天起一直停水, 没有通知, utilities, urgent",
        "小区停车难, 车位不够, parking, normal",
        "反映广场舞扰民, 每天到十点, noise, normal",
        "屋顶漏水, 下雨就漏, leak, normal",
        "楼上私搭阳光房, 影响采光, illegal-build, normal",
        "垃圾没人清, 三天了, sanitation, normal",
        "请给老人送餐, 独居, elderly-care, normal",
        "有个情况, 我家孩子上小学的事, education, normal",
        "建议多办活动, 大家都喜欢, other, low",
        "你好, 谢谢, other, normal"
    })
    void theWordsOfARequestProposeCategoryAndUrgency(String title, String text, String category, String urgency) {
        var proposal = intake(title, text);
        assertThat((Object) proposal.getEntry("category")).isEqualTo(category);
        assertThat((Object) proposal.getEntry("urgency")).isEqualTo(urgency);
    }

    @Test
    void linesAndStrangeCharactersDoNotMatter() {
        assertThat((Object) intake("情况反映", "您好：\n\n楼上一直\"漏水\"😀 $ \\ 。\n").getEntry("category"))
                .isEqualTo("leak");
    }

    @Test
    void theWordsOfAResidentAreNotKeptInTheEngineAndMayBeMany() {
        assertThat((Object) intake("情况反映", "楼上漏水。".repeat(1_000)).getEntry("category"))
                .isEqualTo("leak");
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("dispatch-intake")
                        .count())
                .isZero();
    }

    @Test
    void everyCategoryHasAProposedRoute() {
        assertThat(categories.all()).allSatisfy(category -> {
            var route = route(category.code());
            assertThat((Object) route.getEntry("route")).isIn("department", "partner", "volunteers");
        });
        assertThat((Object) route(null).getEntry("route")).isEqualTo("department");
    }

    private DmnDecisionResultEntries intake(String title, String text) {
        return decisions
                .evaluateDecisionByKey("dispatch-intake")
                .variables(Map.of("title", title, "text", text))
                .evaluate()
                .getSingleResult();
    }

    private DmnDecisionResultEntries route(String category) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("category", category);
        variables.put("unit", "disp-k01");
        return decisions
                .evaluateDecisionByKey("dispatch-route")
                .variables(variables)
                .evaluate()
                .getSingleResult();
    }
}
