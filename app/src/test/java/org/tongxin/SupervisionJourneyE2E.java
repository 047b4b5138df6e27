package org.tongxin;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;
import org.tongxin.workflow.WorkTasks;

/** Nobody has to ask what is late: the supervisor sees it, urges, and who has the task reads so. */
@JourneyTest
class SupervisionJourneyE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    @Test
    void theSupervisorFindsWhatIsLateUrgesAndTheHandlerSeesTheNotice(Visitor.Factory visitors) {
        String title = "超期的事项 " + System.nanoTime() % 1_000_000;
        CaseNumber number = cases.open(title, clock.instant().minus(Duration.ofDays(900)));
        tasks.claim(cases.task(number).id(), "party-member");

        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("supervision").sees(title).screenshot("supervision-desktop");
        Locator line =
                supervisor.page().locator(".supervision-line").filter(new Locator.FilterOptions().setHasText(title));
        line.getByText("催办", new Locator.GetByTextOptions().setExact(true)).click();
        supervisor.settle().sees("将提醒").screenshot("supervision-urge");
        supervisor
                .page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        supervisor.settle().sees("催办过");
        line.getByText(title).click();
        supervisor.sees("办理过程").sees(number.value());

        Visitor handler = visitors.phone().login("party-member");
        handler.page()
                .locator("vaadin-button.notice-bell, .notice-bell vaadin-button")
                .first()
                .click();
        handler.settle().sees("“办理事项”被催办：" + title).screenshot("supervision-notice-phone");

        Visitor secretary = visitors.phone().login("community-secretary");
        secretary.open("supervision?show=overdue&by=step").sees(title).screenshot("supervision-phone");
    }

    @Test
    void whereCasesStickIsSeenInTheDiagramAndOnTheMapAlsoByKeyboard(Visitor.Factory visitors) {
        cases.open("图上的事项", clock.instant().minus(Duration.ofDays(900)));
        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("supervision?form=diagram&process=inbox-test");
        supervisor.page().locator(".diagram-note.heat-late-3").first().waitFor();
        supervisor.screenshot("supervision-diagram");
        supervisor.page().locator("[data-element-id=Task_Do] .djs-hit").first().click();
        supervisor.page().waitForURL(url -> url.contains("step=Task_Do"));

        supervisor.open("supervision?form=map&show=overdue");
        supervisor.page().locator("path.area[aria-label^=和乐社区]").press("Enter");
        supervisor.page().locator("path.area[aria-label^=和乐第一网格]").waitFor();
        supervisor.screenshot("supervision-map");
        supervisor.page().locator("path.area[aria-label^=和乐第一网格]").press("Enter");
        supervisor.page().waitForURL(url -> url.contains("unit=" + InboxCases.GRID));
        supervisor.sees("图上的事项");
        supervisor.page().locator(".supervision-way a").first().click();
        supervisor.page().locator("path.area[aria-label^=春晖社区]").waitFor();
    }
}
