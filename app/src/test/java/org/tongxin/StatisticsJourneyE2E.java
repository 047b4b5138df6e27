package org.tongxin;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;

/** A supervisor reads this month's numbers, asks how one is computed, and goes from it to the list and to the case. */
@JourneyTest
class StatisticsJourneyE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Clock clock;

    @Test
    void fromANumberToItsExplanationItsCasesAndOneOfThem(Visitor.Factory visitors) {
        String title = "统计里的事项 " + System.nanoTime() % 1_000_000;
        CaseNumber number = cases.open(title, clock.instant().plus(Duration.ofDays(3)));
        files.setDue(number, clock.instant().plus(Duration.ofDays(3)));
        files.close(number, "solved");
        files.rate(number, 5, true, null);

        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("statistics").sees("按时办结率").sees("趋势：按时办结率");
        supervisor.page().locator("tongxin-chart[drawn] svg").first().waitFor();
        supervisor.screenshot("statistics-desktop");
        supervisor.page().getByLabel("满意率是怎么算的").first().click();
        supervisor.sees("没有评价的绝不算满意").screenshot("statistics-explained");
        supervisor.page().keyboard().press("Escape");

        supervisor.open("statistics?process=inbox-test&measure=satisfied&cases=met");
        supervisor.sees("办件清单：满意率").sees(title).screenshot("statistics-cases");
        supervisor.page().getByText(title).first().click();
        supervisor.sees("办理过程").sees(number.value());

        Visitor secretary = visitors.phone().login("community-secretary");
        secretary.open("statistics").sees("满意率");
        Locator table = secretary.page().getByText("看数据表").first();
        table.scrollIntoViewIfNeeded();
        table.click();
        secretary.settle().screenshot("statistics-phone");
    }
}
