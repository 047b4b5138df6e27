package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.wish.WishScenario;

/** 微心愿 as its people live it, each in a browser of their own. */
@JourneyTest
class WishJourneyE2E {

    private static final String DAY = "约定哪天前实现";

    @Autowired
    Clock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void aWishIsApprovedTwoRaceForItAndTheWinnerFulfilsIt(Visitor.Factory visitors) {
        WishScenario wish = new WishScenario(beans);
        wish.wish();
        String title = "想要一副老花镜 " + System.nanoTime() % 1_000_000;

        Visitor dispatcher = visitors.desktop().login("dispatcher");
        dispatcher
                .open("inbox/" + wish.workTask("Task_Approve").id())
                .press("领取")
                .tick("公布到心愿墙");
        dispatcher.fill("公开的标题", title).fill("公开的说明", "赵桂兰老人看不清报纸").press("提交");
        dispatcher.sees("这里出现了许愿人的联系人").screenshot("wish-approve-refused");
        dispatcher.fill("公开的说明", "一位老人看报纸看不清，想要一副老花镜。").screenshot("wish-approve");
        dispatcher.press("提交").sees("已提交");

        Visitor first = visitors.desktop().login("party-member");
        Visitor second = visitors.desktop().login("party-member-2");
        first.open("wall").sees(title).screenshot("wall-desktop");
        second.open("wall").sees(title);
        ask(first, title).fill(DAY, day(3));
        ask(second, title).fill(DAY, day(2)).screenshot("wish-claim");
        confirm(first).sees("认领成功");
        confirm(second).sees("曹阳已先认领了这个心愿").screenshot("wish-too-late");
        assertThat(wish.workTask("Task_Fulfil").assignee()).isEqualTo("party-member");

        first.sees("约定").screenshot("wall-mine");
        first.page()
                .locator(".wish-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByText("去办理")
                .click();
        first.settle().tick("实现了").tick("不便拍照");
        first.fill("怎样实现的", "已送到，老人试戴合适。").screenshot("wish-fulfil").press("提交").sees("已提交");

        Visitor gridWorker = visitors.phone().login("grid-worker");
        gridWorker
                .open("inbox/" + wish.workTask("Task_Confirm").id())
                .press("领取")
                .tick("实现了");
        gridWorker.fill("为什么由您代为确认", "上门看过，老人已经戴上。").press("提交").sees("已提交");

        first.open("points").sees("实现微心愿").screenshot("points-desktop");
        second.open("wall?show=granted").sees(title).screenshot("wall-granted-phone");
    }

    @Test
    void whatSomebodyElseClaimsDisappearsFromAnOpenWall(Visitor.Factory visitors) {
        WishScenario wish = new WishScenario(beans);
        wish.published();
        Visitor onlooker = visitors.desktop().login("party-member-2");
        onlooker.open("wall").sees("想要一副老花镜");
        int before = onlooker.page().locator(".wish-card").count();
        wish.claim("party-member", 1);
        onlooker.page().waitForFunction("count => document.querySelectorAll('.wish-card').length < count", before);
    }

    private static Visitor ask(Visitor visitor, String title) {
        visitor.page()
                .locator(".wish-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByText("认领", new Locator.GetByTextOptions().setExact(true))
                .click();
        return visitor.settle();
    }

    private static Visitor confirm(Visitor visitor) {
        visitor.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        return visitor.settle();
    }

    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }
}
