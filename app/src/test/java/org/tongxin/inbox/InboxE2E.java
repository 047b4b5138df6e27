package org.tongxin.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.WorkTasks;

/** Two volunteers of one grid in front of the same list. */
@JourneyTest
class InboxE2E {

    /** What all cases of this test have in their text. */
    /** In the titles of this test's cases only, so that what other tests have left does not count. */
    private static final String OURS = Long.toString(System.nanoTime(), 36);

    @Autowired
    InboxCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    @Test
    void aTaskIsClaimedDoneAndGone(Visitor.Factory visitors) {
        CaseNumber late =
                cases.open("和乐苑3栋电梯停运，老人上下楼困难 " + OURS, clock.instant().minus(Duration.ofHours(50)));
        files.classify(late, "lift", Urgency.CRITICAL, InboxCases.GRID);
        cases.open("楼道灯坏了三天 " + OURS, clock.instant().plus(Duration.ofHours(3)));
        cases.open("给独居老人送药 " + OURS, clock.instant().plus(Duration.ofDays(5)));
        cases.open("整理楼道杂物 " + OURS, null);

        Visitor member = visitors.desktop().login("party-member").open("inbox?q=" + OURS);
        Page page = member.page();
        assertThat(page.locator(".inbox-line:visible")).hasCount(4);
        assertThat(page.locator(".inbox-line:visible").first()).containsText("超期 2 天");
        member.screenshot("inbox-list-1280");

        Visitor other = visitors.phone().login("party-member-2").open("inbox?q=" + OURS);
        assertThat(other.page().locator(".inbox-line:visible")).hasCount(4);
        other.screenshot("inbox-list-360");

        page.getByText("楼道灯坏了三天").first().click();
        assertThat(page.locator(".task-detail")).isVisible();
        member.settle().screenshot("inbox-preview-1280");
        page.locator(".task-actions")
                .getByText("领取", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        // Nothing moves under the other's hand; what is new is said, and shown when they want it.
        assertThat(other.page().locator(".inbox-updates")).containsText("有 1 条更新");
        assertThat(other.page().locator(".inbox-line:visible")).hasCount(4);
        other.screenshot("inbox-updates-360");
        other.page().locator(".inbox-updates").click();
        assertThat(other.page().locator(".inbox-line:visible")).hasCount(3);
        assertThat(other.page().locator(".inbox-updates")).isHidden();
        assertThat(page.locator(".task-submit")).isVisible();
        page.locator(".task-form vaadin-text-field input").first().fill("已换新灯");
        page.keyboard().press("Tab");
        assertThat(page.locator(".draft-state")).containsText("草稿已保存");
        member.settle().screenshot("inbox-form-1280");
        page.locator(".task-submit vaadin-button").click();
        assertThat(page.locator(".task-form")).containsText("办理结果");
        member.settle().screenshot("inbox-refused-1280");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/inbox/[0-9a-f-]+.*"));
        page.reload();
        assertThat(page.locator(".draft-state")).containsText("已恢复");
        page.getByLabel("已办好").click();
        page.locator(".task-submit vaadin-button").click();
        assertThat(page.locator(".inbox.has-detail .task-submit")).hasCount(0);

        other.page().getByText("和乐苑3栋电梯停运").first().click();
        assertThat(other.page().locator(".task-detail")).isVisible();
        other.settle().screenshot("inbox-task-360");
        tasks.claim(cases.task(late).id(), "party-member");
        assertThat(other.page().locator(".task-taken")).containsText("曹阳");
        other.settle().screenshot("inbox-taken-360");

        member.open("cases/" + late);
        assertThat(page.locator(".case-timeline li").first()).containsText("领取了");
        page.getByText("流程图").click();
        assertThat(page.locator("tongxin-bpmn-diagram[drawn] .here")).hasCount(1);
        member.settle().screenshot("inbox-case-1280");
    }
}
