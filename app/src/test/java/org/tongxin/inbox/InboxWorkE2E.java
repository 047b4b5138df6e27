package org.tongxin.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.WorkTasks;

/** Working through the inbox: by keyboard, with filters, with many at once. */
@JourneyTest
class InboxWorkE2E {

    private static final String MEMBER = "party-member";
    private static final String OTHER = "party-member-2";

    @Autowired
    InboxCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    @Test
    void fromTheListToTheFinishedTaskByKeyboardAlone(Visitor.Factory visitors) {
        String word = word();
        CaseNumber first = open(word, 1).get(0);
        Page page = visitors.desktop().login(MEMBER).open("inbox?q=" + word).page();
        assertThat(lines(page)).hasCount(1);
        press(page, "?");
        assertThat(page.locator(".keys")).containsText("Ctrl Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator(".keys")).hasCount(0);

        press(page, "j", "Enter");
        assertThat(page.locator(".task-detail")).isVisible();
        press(page, "c");
        assertThat(page.locator(".task-submit")).isVisible();
        assertThat(page.locator(".task-form vaadin-radio-button[focused]").first())
                .hasText("已办好");
        press(page, "Control+Enter");
        assertThat(page.locator(".task-form vaadin-radio-group[invalid]")).isVisible();
        assertThat(page.locator(".task-form vaadin-radio-button[focused]")).hasCount(1);
        press(page, "Space", "Tab");
        assertThat(page.locator(".task-form textarea").first()).isFocused();
        page.keyboard().type("楼道已清，j c / ? 都只是字");
        press(page, "Control+Enter");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("已提交");
        org.assertj.core.api.Assertions.assertThat(cases.task(first).step()).isEqualTo("Task_Check");
        org.assertj.core.api.Assertions.assertThat(
                        files.find(first).orElseThrow().values())
                .containsEntry("reason", "楼道已清，j c / ? 都只是字");
    }

    @Test
    void theListIsWalkedAndLeftByKeyboard(Visitor.Factory visitors) {
        String word = word();
        open(word, 3);
        Page page = visitors.desktop().login(MEMBER).open("inbox?q=" + word).page();
        assertThat(lines(page)).hasCount(3);
        press(page, "j", "Space", "j", "Space");
        assertThat(page.locator(".bulk-bar")).containsText("已选 2 项");
        press(page, "Space");
        assertThat(page.locator(".bulk-bar")).containsText("已选 1 项");
        press(page, "Enter");
        assertThat(page.locator(".task-detail h2")).containsText("二");
        press(page, "Escape");
        assertThat(page.locator(".task-detail")).hasCount(0);
        press(page, "/");
        assertThat(page.locator(".inbox-search input")).isFocused();
    }

    @Test
    void whatIsFilteredStandsInTheAddressAndComesBack(Visitor.Factory visitors) {
        String word = word();
        List<CaseNumber> three = open(word, 3);
        files.classify(three.get(1), "lift", Urgency.CRITICAL, InboxCases.GRID);
        Visitor member = visitors.desktop().login(MEMBER).open("inbox");
        Page page = member.page();
        page.locator(".inbox-search input").fill(word);
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=.+"));
        assertThat(lines(page)).hasCount(3);
        pick(member, "紧急程度", "特急");
        assertThat(page).hasURL(Pattern.compile(".*urgency=critical.*"));
        assertThat(lines(page)).hasCount(1);
        page.reload();
        member.settle();
        assertThat(lines(page)).hasCount(1);
        assertThat(page.locator(".inbox-search input")).hasValue(word);
        page.goBack();
        assertThat(lines(page)).hasCount(3);
        pick(member, "期限", "已超期");
        assertThat(page).hasURL(Pattern.compile(".*due=overdue.*"));
        assertThat(page.locator(".empty-state:visible")).isVisible();
        member.screenshot("inbox-filtered-empty");
    }

    @Test
    void aFilterIsKeptPickedRenamedAndForgotten(Visitor.Factory visitors) {
        String word = word();
        open(word, 2);
        Visitor member = visitors.desktop().login(MEMBER).open("inbox?q=" + word + "&due=week");
        Page page = member.page();
        menu(member, "保存当前筛选…");
        Locator dialog = page.locator("vaadin-dialog-overlay");
        member.press("保存");
        assertThat(dialog.locator("vaadin-text-field[invalid]")).hasCount(1);
        dialog.locator("input").fill("本周" + word);
        member.press("保存");
        assertThat(dialog).hasCount(0);

        member.open("inbox");
        menu(member, "本周" + word);
        assertThat(page).hasURL(Pattern.compile(".*due=week.*"));
        assertThat(lines(page)).hasCount(2);

        menu(member, "改名", "本周" + word);
        dialog.locator("input").fill("改过" + word);
        member.screenshot("inbox-filter-rename");
        member.press("保存");
        assertThat(dialog).hasCount(0);
        menu(member, "改过" + word);
        menu(member, "删除", "改过" + word);
        page.locator("vaadin-menu-bar-button:visible").filter(text("常用筛选")).click();
        assertThat(page.locator("vaadin-menu-bar-item").filter(text("保存当前筛选…")).last())
                .isVisible();
        assertThat(page.locator("vaadin-menu-bar-item:visible").filter(text(word)))
                .hasCount(0);
    }

    @Test
    void manyAreClaimedAndHandedOverAtOnceAndARefusalStopsNoOther(Visitor.Factory visitors) {
        String word = word();
        List<CaseNumber> three = open(word, 3);
        Visitor member = visitors.desktop().login(MEMBER).open("inbox?q=" + word);
        Page page = member.page();
        assertThat(lines(page)).hasCount(3);
        tasks.claim(cases.task(three.get(1)).id(), OTHER);
        assertThat(page.locator(".inbox-updates")).isVisible();
        select(page, 3);
        assertThat(page.locator(".bulk-bar")).containsText("已选 3 项");
        member.screenshot("inbox-bulk");
        page.locator(".bulk-bar vaadin-button:visible").filter(text("领取")).click();
        Locator result = page.locator("vaadin-dialog-overlay");
        assertThat(result).containsText("已领取 2 项");
        assertThat(result).containsText("有 1 项没有成功");
        assertThat(result).containsText(three.get(1).value());
        member.screenshot("inbox-bulk-result");
        member.press("关闭");

        member.open("inbox?tab=mine&q=" + word);
        assertThat(lines(page)).hasCount(2);
        select(page, 2);
        page.locator(".bulk-bar vaadin-button:visible").filter(text("转交同事")).click();
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.locator("vaadin-combo-box input").click();
        page.locator("vaadin-combo-box-item:not([hidden])").first().click();
        dialog.locator("textarea").fill("出差三天");
        member.screenshot("inbox-bulk-reassign");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("转交同事").setExact(true))
                .click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("已转交 2 项");
        assertThat(page.locator(".empty-state:visible")).isVisible();
        for (CaseNumber handed : List.of(three.get(0), three.get(2))) {
            org.assertj.core.api.Assertions.assertThat(cases.task(handed).assignee())
                    .isNotNull()
                    .isNotEqualTo(MEMBER);
            org.assertj.core.api.Assertions.assertThat(files.timeline(handed))
                    .last()
                    .satisfies(entry -> org.assertj.core.api.Assertions.assertThat(entry.reason())
                            .isEqualTo("出差三天"));
        }
    }

    @Test
    void whatOthersChangeMovesNothingUnderTheHand(Visitor.Factory visitors) {
        String word = word();
        List<CaseNumber> three = open(word, 3);
        Visitor member = visitors.desktop().login(MEMBER).open("inbox?q=" + word);
        Page page = member.page();
        assertThat(lines(page)).hasCount(3);
        // what stays in its place is written anew
        files.classify(three.get(1), "lift", Urgency.CRITICAL, InboxCases.GRID);
        assertThat(lines(page).nth(1)).containsText("特急");
        assertThat(page.locator(".inbox-updates")).isHidden();
        // what would push the others down is only announced
        cases.open(word + "零", clock.instant().plus(Duration.ofHours(1)));
        assertThat(page.locator(".inbox-updates")).hasText("有 1 条更新 · 刷新");
        assertThat(lines(page).first()).containsText("一");
        member.screenshot("inbox-updates");
        press(page, "r");
        assertThat(lines(page)).hasCount(4);
        assertThat(lines(page).first()).containsText("零");
        // what comes at the end moves nobody
        cases.open(word + "末", clock.instant().plus(Duration.ofDays(6)));
        assertThat(lines(page)).hasCount(5);
        assertThat(page.locator(".inbox-updates")).isHidden();
    }

    /** Due in this order: 一, 二, 三. */
    private List<CaseNumber> open(String word, int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i ->
                        cases.open(word + "一二三".charAt(i - 1), clock.instant().plus(Duration.ofHours(20 + i))))
                .toList();
    }

    private static String word() {
        return "盘" + Long.toString(System.nanoTime(), 36);
    }

    private static Locator lines(Page page) {
        return page.locator(".inbox-line:visible");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients)"
                    + ".every(client => !client.isActive || !client.isActive())");
        }
    }

    private static void select(Page page, int many) {
        for (int i = 0; i < many; i++) {
            page.locator(".inbox-list vaadin-checkbox[aria-label='Select Row']:visible")
                    .nth(i)
                    .click();
        }
    }

    private static void pick(Visitor visitor, String label, String option) {
        Page page = visitor.page();
        page.locator(".filter-more vaadin-select").filter(text(label)).click();
        page.locator("vaadin-select-item:visible").filter(text(option)).first().click();
        visitor.settle();
    }

    private static void menu(Visitor visitor, String... items) {
        Page page = visitor.page();
        page.locator("vaadin-menu-bar-button:visible").filter(text("常用筛选")).click();
        for (int level = 0; level < items.length; level++) {
            page.locator("vaadin-menu-bar-list-box")
                    .nth(level)
                    .locator("vaadin-menu-bar-item")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + items[level] + "\\s*$")))
                    .click();
        }
        visitor.settle();
    }
}
