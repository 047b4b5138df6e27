package org.tongxin.extension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;

/** A handler asks for more time and stops the clock, a supervisor decides, each in a browser of their own. */
@JourneyTest
class MoreTimeE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    Clock clock;

    @Test
    void theSupervisorGrantsWhatTheHandlerAsksFor(Visitor.Factory visitors) {
        String title = "延" + Long.toString(System.nanoTime(), 36);
        Instant due = clock.instant().plus(Duration.ofDays(3));
        CaseNumber number = cases.open(title, due);
        ZonedDateTime wanted = due.plus(Duration.ofDays(4))
                .atZone(clock.getZone())
                .withHour(16)
                .withMinute(0);

        Visitor member = visitors.desktop().login("party-member").open("inbox?q=" + title);
        member.page().getByText(title).first().click();
        member.settle().press("领取");
        member.press("申请延期");
        Locator dialog = member.page().locator("vaadin-dialog-overlay");
        member.press("提交");
        assertThat(dialog).containsText("请填写日期和时间");
        at(
                member,
                due.minus(Duration.ofDays(1))
                        .atZone(clock.getZone())
                        .withHour(9)
                        .withMinute(0));
        dialog.locator("textarea").fill("等专业检测结果");
        member.press("提交");
        assertThat(dialog).containsText("申请的时间应晚于原期限");
        assertThat(dialog.locator("textarea")).hasValue("等专业检测结果");
        member.screenshot("extension-refused");
        at(member, wanted);
        member.press("提交");
        assertThat(member.page().locator(".task-notes")).containsText("延期申请待审批");
        member.screenshot("extension-waiting");
        assertThat(member.page().locator(".task-actions")).not().containsText("申请延期");

        Visitor supervisor = visitors.desktop().login("supervisor").open("inbox?q=" + title);
        supervisor.page().getByText(title).first().click();
        supervisor.settle().sees("督办员审批延期").press("领取");
        assertThat(supervisor.page().locator(".task-actions")).not().containsText("申请延期");
        assertThat(supervisor.page().locator(".task-actions")).not().containsText("挂起");
        supervisor.screenshot("extension-decide");
        supervisor.tick("批准").press("提交").sees("已提交");

        member.open("inbox?tab=mine&q=" + title);
        member.page().getByText(title).first().click();
        member.settle();
        assertThat(member.page().locator(".case-timeline")).containsText("延期已批准");
        org.assertj.core.api.Assertions.assertThat(cases.task(number).due())
                .isEqualTo(wanted.toInstant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    }

    @Test
    void theHandlerStopsTheClockAndLetsItGoOn(Visitor.Factory visitors) {
        String title = "停" + Long.toString(System.nanoTime(), 36);
        Instant due = clock.instant().plus(Duration.ofDays(3));
        CaseNumber number = cases.open(title, due);
        Visitor member = visitors.desktop().login("party-member").open("inbox?q=" + title);
        member.page().getByText(title).first().click();
        member.settle().press("领取");
        member.press("挂起");
        at(
                member,
                clock.instant()
                        .plus(Duration.ofDays(2))
                        .atZone(clock.getZone())
                        .withHour(10)
                        .withMinute(0));
        member.page().locator("vaadin-dialog-overlay textarea").fill("等配件到货");
        member.screenshot("extension-pause").press("提交");
        assertThat(member.page().locator(".task-notes")).containsText("已挂起至");
        assertThat(member.page().locator(".task-notes")).containsText("等配件到货");
        org.assertj.core.api.Assertions.assertThat(cases.task(number).due()).isAfter(due);
        member.screenshot("extension-paused").press("恢复计时");
        member.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        assertThat(member.page().locator(".task-notes")).not().containsText("已挂起至");
        assertThat(member.page().locator(".case-timeline")).containsText("提前恢复计时");
        // What was left of the working time is left again.
        Instant again = Objects.requireNonNull(cases.task(number).due());
        org.assertj.core.api.Assertions.assertThat(again).isBefore(due.plus(Duration.ofHours(1)));
        Visitor phone = visitors.phone().login("party-member").open("inbox?tab=mine&q=" + title);
        phone.page().getByText(title).first().click();
        phone.settle().press("挂起");
        phone.page()
                .locator("vaadin-dialog-overlay vaadin-date-time-picker input")
                .first()
                .click();
        assertThat(phone.page().locator("vaadin-date-picker-overlay-content")).containsText("今天");
        phone.settle().screenshot("extension-pause-phone");
    }

    private static void at(Visitor visitor, ZonedDateTime time) {
        Page page = visitor.page();
        Locator inputs = page.locator("vaadin-dialog-overlay vaadin-date-time-picker input");
        inputs.first().fill(time.format(DateTimeFormatter.ofPattern("uuuu/M/d")));
        inputs.first().press("Enter");
        inputs.last().fill(time.format(DateTimeFormatter.ofPattern("HH:mm")));
        inputs.last().press("Enter");
        visitor.settle();
    }
}
