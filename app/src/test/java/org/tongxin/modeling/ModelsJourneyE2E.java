package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.intake.StaffIntake;
import org.tongxin.modeling.process.Newest;
import org.tongxin.modeling.process.OfficialsFiles;

/** A process owner in the browser: a finding, the repaired file, the difference, the deployment, a case in the new version, and back again. */
@JourneyTest
class ModelsJourneyE2E {

    @Autowired
    StaffIntake staff;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aProcessOwnerChangesAStepAndTakesItBack(Visitor.Factory visitors) {
        try (Newest newest = new Newest(repository, jdbc)) {
            int before = newest.version("officials");
            Visitor owner = visitors.desktop().login("process-owner").open("models?tab=deploy");
            upload(
                    owner,
                    OfficialsFiles.with(
                            OfficialsFiles.renamed("约好时间地点"),
                            "<camunda:property name=\"limit\" value=\"officials.handle\" />",
                            ""));
            owner.sees("有 1 处问题").sees("没有时限");
            owner.page().locator(".models-diagram .models-finding").first().waitFor();
            owner.page().getByLabel("在图上看 Task_Handle").click();
            owner.page()
                    .locator(".models-diagram .djs-element.selected")
                    .first()
                    .waitFor();
            owner.screenshot("models-finding");

            upload(owner, OfficialsFiles.renamed("约好时间地点"));
            owner.sees("名称：安排接待 → 约好时间地点").screenshot("models-difference");
            owner.page().locator(".models-diagram .diff-changed").first().waitFor();
            owner.fill("为什么部署", "居民看不懂“安排接待”").press("现在部署").sees("已部署");
            assertThat(newest.version("officials")).isEqualTo(before + 1);

            String title = book();
            visitors.desktop().login("dispatcher").open("inbox").sees("约好时间地点");

            owner.open("models?tab=processes&process=officials").sees("居民看不懂“安排接待”");
            owner.page().locator(".models-diagram .diagram-note").first().waitFor();
            owner.screenshot("models-officials");
            assertThat(owner.page().locator(".models-diagram .diagram-note").allTextContents())
                    .as(title)
                    .contains("● 1");
            owner.page().getByLabel("回到第 " + before + " 版").click();
            owner.settle().sees("回到 五员进社区 第 " + before + " 版");
            owner.fill("为什么部署", "改回原来的说法").press("现在部署").sees("已部署");
            assertThat(newest.version("officials")).isEqualTo(before + 2);
        }
    }

    private static void upload(Visitor owner, Map<String, byte[]> files) {
        owner.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
        owner.settle();
    }

    private String book() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("dispatcher", "", "ROLE_dispatcher"));
        String title = "想问加装电梯";
        staff.submit(
                "officials",
                "grid-worker",
                Map.of(
                        "title", title,
                        "text", "三栋的老人多，想装电梯。",
                        "official", "department",
                        "preferredTimes", List.of("morning"),
                        "contactPhone", "13812345678"));
        return title;
    }
}
