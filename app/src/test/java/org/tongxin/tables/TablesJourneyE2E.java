package org.tongxin.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

/** A process owner changes a limit in the browser, and the next case goes by it; then takes the table out as a file and puts it back. */
@JourneyTest
class TablesJourneyE2E {

    @Autowired
    StaffIntake staff;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLimitIsChangedAndTheFileTakenOutAndPutBack(Visitor.Factory visitors) throws IOException {
        try (Newest newest = new Newest(repository, jdbc)) {
            Visitor owner = visitors.desktop().login("process-owner").open("models?tab=tables&table=limits");
            Page page = owner.page();
            owner.fill("查找", "安排接待");
            page.getByLabel("修改：五员进社区：安排接待").click();
            owner.settle();
            page.locator(".tables-editing").getByLabel("数额").fill("30");
            owner.choose("单位", "天（自然日）");
            owner.screenshot("tables-editing").press("改好了").press("保存并生效（1 处修改）");
            owner.sees("数额：").screenshot("tables-save");
            owner.fill("为什么改", "节后排队的人多");
            page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
            owner.settle().sees("节后排队的人多");
            assertThat(due())
                    .isBetween(
                            Duration.ofDays(30).minusMinutes(5),
                            Duration.ofDays(30).plusSeconds(2));

            owner.fill("查找", "");
            Download file = page.waitForDownload(() -> page.getByText("取出文件").click());
            assertThat(file.suggestedFilename()).isEqualTo("limits.dmn");
            String content = Files.readString(file.path());
            assertThat(content).contains("<text>30</text>");
            owner.press("放回文件");
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "limits.dmn",
                            "application/xml",
                            content.replace("<text>30</text>", "<text>31</text>")
                                    .getBytes(StandardCharsets.UTF_8)));
            owner.settle().sees("五员进社区：安排接待").screenshot("tables-put-back");
            owner.press("用这个文件生效").fill("为什么改", "在建模器里改的");
            page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
            owner.settle().sees("在建模器里改的");
            assertThat(due())
                    .isBetween(
                            Duration.ofDays(31).minusMinutes(5),
                            Duration.ofDays(31).plusSeconds(2));
            owner.press("历史版本").sees("节后排队的人多").screenshot("tables-versions");
        }
    }

    /** How long the first step of a new case may take. */
    private Duration due() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("dispatcher", "", "ROLE_dispatcher"));
        var receipt = staff.submit(
                "officials",
                "grid-worker",
                Map.of(
                        "title", "想问加装电梯",
                        "text", "三栋的老人多，想装电梯。",
                        "official", "department",
                        "preferredTimes", List.of("morning"),
                        "contactPhone", "13812345678"));
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(receipt.number().value())
                .singleResult();
        Instant created = task.getCreateTime().toInstant();
        return Duration.between(created, task.getDueDate().toInstant().plusSeconds(1));
    }
}
