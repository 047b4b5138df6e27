package org.tongxin;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;
import org.tongxin.workflow.WorkTasks;

/** A supervisor puts an order on a late task, the secretary answers it, and the supervisor takes the task over and gives it back. */
@JourneyTest
class ActingJourneyE2E {

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    @Test
    void anOrderIsPutAndAnswered(Visitor.Factory visitors) {
        String title = "挂牌督办的事项 " + System.nanoTime() % 1_000_000;
        CaseNumber number = cases.open(title, clock.instant().minus(Duration.ofDays(800)));
        tasks.claim(cases.task(number).id(), "party-member");

        Visitor supervisor = visitors.desktop().login("supervisor");
        supervisor.open("supervision").sees(title);
        more(supervisor, title);
        supervisor.sees("接手").screenshot("acting-menu");
        supervisor.press("挂牌督办");
        supervisor.sees("答复期限").screenshot("acting-order");
        supervisor.fill("督办理由", "居民三次来问，一直没有答复");
        confirm(supervisor);
        supervisor.sees("已挂牌督办，由和乐社区").screenshot("acting-order-put");

        Visitor secretary = visitors.phone().login("community-secretary");
        secretary.open("inbox").sees("答复督办").screenshot("acting-inbox-phone");
        secretary
                .page()
                .locator(".inbox-line")
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText("答复督办"))
                .first()
                .click();
        secretary.sees("挂牌督办中");
        secretary.press("领取");
        secretary.sees("督办理由").screenshot("acting-answer-phone");
        secretary
                .page()
                .getByLabel("答复", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("已安排网格员，周五前修好");
        secretary.press("提交");
        secretary.settle();

        supervisor.open("cases/" + number).sees("挂牌督办中").screenshot("acting-case");
        supervisor
                .page()
                .getByText("督办", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        supervisor.sees("已安排网格员，周五前修好").screenshot("acting-case-part");

        supervisor.open("supervision").sees(title);
        more(supervisor, title);
        supervisor.press("调整紧急程度");
        supervisor
                .page()
                .getByLabel("紧急", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        supervisor.settle().sees("到期时间不变").screenshot("acting-urgency");
        supervisor.press("取消");
        more(supervisor, title);
        supervisor.press("接手");
        supervisor.fill("接手的理由", "办理人出差");
        confirm(supervisor);
        supervisor.sees("已接手").press("撤销");
        supervisor.sees("已撤销").screenshot("acting-undone");

        Visitor onPhone = visitors.phone().login("supervisor");
        onPhone.open("supervision").sees(title).screenshot("acting-board-phone");
        onPhone.open("absence").sees("请假与代理").screenshot("acting-absence-phone");
        supervisor.open("absence").sees("我代理的人").screenshot("acting-absence");
    }

    private static void more(Visitor visitor, String title) {
        visitor.settle()
                .page()
                .locator(".supervision-line")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .locator("vaadin-button[aria-label^='更多操作']")
                .click();
        visitor.settle();
    }

    private static void confirm(Visitor visitor) {
        visitor.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        visitor.settle();
    }
}
