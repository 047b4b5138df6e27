package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** 五单闭环 as its people live it, each in a browser of their own. */
@JourneyTest
class DispatchJourneyE2E {

    @Test
    void aRequestTravelsFromTheResidentToTheRating(Visitor.Factory visitors) {
        String title = "地下车库顶棚漏水 " + System.nanoTime();

        Visitor resident = visitors.phone().open("portal").screenshot("portal-phone");
        String code = file(resident, title);

        Visitor dispatcher = visitors.desktop().login("dispatcher");
        dispatcher.open("inbox?q=" + title.substring(9)).sees(title).screenshot("dispatcher-inbox");
        open(dispatcher, title, "筛查派单");
        dispatcher.press("领取").screenshot("dispatcher-screen");
        dispatcher.tick("职能部门").choose("承办单位", "住房").press("提交").sees("已提交");

        Visitor clerk = visitors.desktop().login("department-clerk-2");
        clerk.open("inbox?q=" + title.substring(9)).sees(title);
        open(clerk, title, "部门接单");
        clerk.press("领取").tick("交给党员领办");
        clerk.page().getByLabel("哪个网格的党员").first().click();
        clerk.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
        clerk.settle().press("提交").sees("已提交");

        resident.open("track");
        resident.fill("查询码", code).press("查看").sees(title).screenshot("track-phone");

        Visitor member = visitors.phone().login("party-member");
        member.open("inbox?q=" + title.substring(9)).sees(title).screenshot("party-member-inbox-phone");
        open(member, title, "党员领单办理");
        member.press("领取").tick("办成了").fill("办理结果", "已请维修师傅补好防水，现场看过不再滴水。");
        member.screenshot("party-member-task-phone").press("提交").sees("已提交");

        resident.open("track");
        resident.sees("请您评价")
                .tick("已解决")
                .tick("★★★★★ 非常满意")
                .press("提交评价")
                .sees("5 星")
                .screenshot("rated-phone");
    }

    @Test
    void anotherCommunitysDispatcherSeesNothingOfIt(Visitor.Factory visitors) {
        String title = "楼道灯不亮 " + System.nanoTime();
        file(visitors.desktop().open("portal").screenshot("portal-desktop"), title);
        Visitor stranger = visitors.desktop().login("dispatcher-2");
        stranger.open("inbox?q=" + title.substring(6)).sees("没有符合条件的任务");
        assertThat(stranger.page().getByText(title).count()).isZero();
    }

    private static String file(Visitor resident, String title) {
        resident.page().getByText("说说您的事").first().click();
        resident.settle();
        resident.fill("请说说情况", title + "，请尽快来看看。").press("下一步");
        resident.page().getByLabel("小区或社区").first().click();
        resident.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
        resident.settle().press("下一步").press("下一步（可以不填）");
        resident.fill("怎么称呼您（可以不填）", "王大爷").fill("电话（可以不填）", "13800005678").press("下一步（可以不填）");
        resident.screenshot("portal-check").press("提交").sees("已经收到").screenshot("portal-sent");
        return resident.page().locator(".portal-code").innerText();
    }

    private static void open(Visitor visitor, String title, String step) {
        visitor.page()
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(step))
                .first()
                .click();
        visitor.settle().sees(title);
    }
}
