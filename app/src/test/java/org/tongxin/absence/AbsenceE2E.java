package org.tongxin.absence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;
import org.tongxin.workflow.WorkTasks;

/** A party member goes away: what they have is with the deputy while both look on, and returns. */
@JourneyTest
class AbsenceE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    @Test
    void theDeputysOpenInboxShowsWhoseTasksTheyAreAndLetsThemGo(Visitor.Factory visitors) {
        CaseNumber number = cases.open("请假期间的事项", clock.instant().plus(Duration.ofDays(3)));
        tasks.claim(cases.task(number).id(), "party-member-2");
        Visitor secretary = visitors.phone().login("community-secretary").open("inbox?tab=mine&q=" + number);
        Locator lines = secretary.page().locator(".inbox-line:visible");
        assertThat(lines).hasCount(0);

        Visitor member = visitors.desktop().login("party-member-2").open("absence");
        LocalDate today = LocalDate.now(clock);
        member.choose("代理人", "卫国平");
        type(member, "第一天", today);
        type(member, "最后一天", today.plusDays(4));
        member.press("登记");
        member.sees("严晓峰的请假").screenshot("absence");
        assertThat(lines).hasCount(1);
        assertThat(lines).containsText("代严晓峰");
        secretary.screenshot("absence-inbox-phone");
        lines.click();
        secretary.sees("您在代严晓峰办理这项任务");

        secretary.open("inbox?tab=mine&q=" + number);
        assertThat(lines).hasCount(1);
        member.page().locator(".absence-line vaadin-button").click();
        assertThat(lines).hasCount(0);
    }

    /** As days are shown everywhere, 2026-03-02. */
    private static void type(Visitor visitor, String label, LocalDate day) {
        Locator field = visitor.page().getByLabel(label).first();
        field.fill(day.toString());
        field.press("Enter");
        visitor.settle();
    }
}
