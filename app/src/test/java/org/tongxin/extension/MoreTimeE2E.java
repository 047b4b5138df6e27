package org.tongxin.extension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;

/** A handler stops the clock and lets it go on. */
@JourneyTest
class MoreTimeE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    Clock clock;

    @Test
    void theHandlerStopsTheClockAndLetsItGoOn(Visitor.Factory visitors) {
        String title = "停" + Long.toString(System.nanoTime(), 36);
        Instant due = clock.instant().plus(Duration.ofDays(3));
        CaseNumber number = cases.open(title, due);
        Visitor member = visitors.desktop().login("party-member").open("inbox?q=" + title);
        member.page().getByText(title).first().click();
        member.settle().press("领取");
        member.press("挂起");
        member.at(clock.instant()
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
}
