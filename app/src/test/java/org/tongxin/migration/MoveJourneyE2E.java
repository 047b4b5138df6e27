package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.incidents.FailingProcess;
import org.tongxin.workflow.Workflow;

/** An owner moves running cases to the version that was just deployed and sees it happen; an administrator has a failure run again. */
@JourneyTest
class MoveJourneyE2E {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");
    private static final int CASES = 12;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void leave() {
        deployments.forEach(deployment -> NewVersion.remove(engine, deployment));
    }

    private CaseNumber begin(String title) {
        CaseNumber number = cases.open(new NewCase(
                        "officials",
                        title,
                        "想当面问问加装电梯的事。",
                        null,
                        Urgency.NORMAL,
                        COMMUNITY,
                        null,
                        "test",
                        null,
                        null,
                        java.time.Clock.systemUTC().instant().minusSeconds(60),
                        Map.of("officialKind", "department", "times", List.of("weekday-morning")),
                        Map.of()))
                .number();
        workflow.start("officials", number, Map.of());
        return number;
    }

    @Test
    void runningCasesGoOnInTheVersionThatAnOwnerDeployed(Visitor.Factory visitors) {
        String title = "约见" + System.nanoTime();
        for (int i = 0; i < CASES; i++) {
            begin(title);
        }
        deployments.add(NewVersion.of(engine, "officials", xml -> xml.replace("name=\"安排接待\"", "name=\"预约接待时间\"")));

        long running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("officials")
                .count();
        Visitor owner = visitors.desktop().login("process-owner").open("models?tab=running");
        owner.sees("各版本在办件").screenshot("running-cases");
        owner.page()
                .getByLabel(java.util.regex.Pattern.compile("移动五员进社区旧版本的"))
                .first()
                .click();
        owner.settle().sees("有变化：名称");
        owner.page().locator("tongxin-bpmn-diagram[drawn]").nth(1).waitFor();
        owner.screenshot("move-plan");
        var start = owner.page().locator(".migration-footer vaadin-button");
        start.click();
        owner.settle();
        owner.page()
                .locator("vaadin-confirm-dialog-overlay [slot=confirm-button]")
                .first()
                .click();
        owner.settle().sees("五员进社区：第");
        owner.page().locator(".migration-change .is-done").first().waitFor();
        owner.sees("：" + running + " 件").screenshot("move-done");

        Visitor dispatcher = visitors.desktop().login("dispatcher").open("inbox?q=" + title.substring(2));
        dispatcher.sees("预约接待时间");
        Visitor phone = visitors.phone().login("process-owner").open("models?tab=running");
        phone.sees("各版本在办件").screenshot("running-cases-phone");
        phone.open("models?tab=running&process=officials").sees("移到").screenshot("move-plan-phone");
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= 360"))
                .isEqualTo(true);
    }

    @Test
    void aFailureWaitsIsMendedAndRunsAgain(Visitor.Factory visitors) {
        FailingProcess process = new FailingProcess(beans);
        try {
            process.deploy(FailingProcess.KEY);
            CaseNumber number = process.failing();
            Visitor administrator = visitors.desktop().login("administrator").open("models?tab=incidents");
            administrator.sees("故障演练 · 读取数字").screenshot("incidents");
            Visitor phone = visitors.phone().login("administrator").open("models?tab=incidents");
            phone.sees("故障演练 · 读取数字");
            // The tab that was opened is in sight, though six do not fit
            phone.page()
                    .waitForFunction(
                            "() => document.querySelector('vaadin-tab[selected]').getBoundingClientRect().right <= 360");
            phone.screenshot("incidents-phone");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= 360"))
                    .isEqualTo(true);
            process.mend(FailingProcess.KEY);
            administrator.press("全部重试（1 件）").sees("重试 1 件");
            administrator.page().waitForCondition(() -> {
                administrator.press("刷新");
                return administrator.page().getByText("成功 1 件").count() > 0;
            });
            administrator.screenshot("incident-mended");
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(number.value())
                            .singleResult()
                            .getName())
                    .isEqualTo("收尾");
        } finally {
            process.leave();
        }
    }
}
