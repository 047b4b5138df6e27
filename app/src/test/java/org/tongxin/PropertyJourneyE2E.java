package org.tongxin;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongxin.cases.SampleFiles;

/** 红色物业·五方联动 as its people live it, each in a browser of their own, up to the five-party meeting. */
@JourneyTest
class PropertyJourneyE2E {

    @Test
    void aComplaintThatTheCompanyRefusesComesToTheFiveParties(Visitor.Factory visitors) {
        String title = "楼道灯全坏了 " + System.nanoTime();

        Visitor resident = visitors.phone().open("portal");
        String code = file(resident, title);

        Visitor branch = visitors.desktop().login("grid-branch-2");
        open(branch, title, "现场核实");
        branch.press("领取");
        photo(branch);
        branch.tick("属实，由物业公司整改").fill("核实情况", "三个单元的灯都不亮。");
        branch.screenshot("property-verify").press("提交").sees("已提交");

        Visitor company = visitors.desktop().login("property-manager-2");
        open(company, title, "限期整改");
        company.press("领取").screenshot("property-rectify");
        company.tick("不予整改").fill("不予整改的理由", "没有维修经费。").press("提交").sees("已提交");

        Visitor secretary = visitors.desktop().login("community-secretary");
        open(secretary, title, "召集五方会商");
        secretary.press("领取");
        secretary.sees("业委会的席位由社区居委会代行");
        secretary.tick("召集五方会商").fill("议题和社区党组织的意见", "请物业说明，先恢复照明。");
        secretary.screenshot("property-convene").press("提交").sees("已提交");

        Visitor committee = visitors.phone().login("residents-committee");
        open(committee, title, "五方发表意见");
        committee.press("领取").sees("您代行业委会的席位");
        committee.fill("本方的意见", "楼道漆黑，老人已经摔过一次。").fill("本方准备做什么", "协助征求业主意见。");
        committee.screenshot("property-opinion-phone").press("提交").sees("已提交");

        open(company, title, "五方发表意见");
        company.press("领取").fill("本方的意见", "先换灯泡。").fill("本方准备做什么", "三天内换好。");
        company.page()
                .getByText("五方会商", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        company.settle().sees("老人已经摔过一次");
        company.page().locator(".meeting-seat").last().scrollIntoViewIfNeeded();
        company.screenshot("property-meeting").press("提交").sees("已提交");

        resident.open("track").fill("查询码", code).press("查看").sees("社区党组织召集五方会商");
        resident.screenshot("property-track-phone");
    }

    @Test
    void theStreetSeesTheCompaniesAndWhoIsListedForRemoval(Visitor.Factory visitors) {
        visitors.desktop()
                .login("street-coordinator")
                .open("property")
                .sees("众邻物业服务有限公司")
                .sees("清退建议")
                .screenshot("property-ranking");
        visitors.phone()
                .login("property-manager-2")
                .open("property")
                .sees("记分明细")
                .screenshot("property-own-phone");
    }

    @Test
    void theGridBranchJoinsAComplaintToTheOneThatLeads(Visitor.Factory visitors) {
        Visitor branch = visitors.desktop().login("grid-branch").open("inbox?q=6栋");
        branch.page()
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("现场核实"))
                .first()
                .click();
        branch.settle();
        branch.page()
                .locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("合并"))
                .click();
        branch.settle().sees("同一小区的相似件");
        branch.page()
                .locator("vaadin-radio-group.join-proposals vaadin-radio-button")
                .first()
                .click();
        branch.settle().fill("为什么是同一件事", "同一部电梯，同一个毛病");
        branch.page().locator(".join-panel vaadin-button").scrollIntoViewIfNeeded();
        branch.screenshot("property-join").press("合并到牵头件").sees("随牵头件一起办理");
    }

    private static String file(Visitor resident, String title) {
        resident.page().getByText("物业服务、收费").first().click();
        resident.settle().screenshot("property-portal-phone");
        resident.fill("请说说情况", title + "，物业一直不来修。").press("下一步");
        resident.choose("小区", "机械厂宿舍").press("下一步").press("下一步（可以不填）");
        resident.fill("电话（可以不填）", "13800005678").press("下一步（可以不填）");
        resident.press("提交").sees("已经收到");
        return resident.page().locator(".portal-code").innerText();
    }

    private static void photo(Visitor visitor) {
        visitor.page()
                .getByText("附件", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        visitor.settle();
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", SampleFiles.image("jpeg", 400, 300)));
        visitor.page().locator("img").first().waitFor();
        visitor.settle();
    }

    private static void open(Visitor visitor, String title, String step) {
        visitor.open("inbox?q=" + title.substring(title.indexOf(' ') + 1)).sees(title);
        visitor.page()
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(step))
                .first()
                .click();
        visitor.settle().sees(title);
    }
}
