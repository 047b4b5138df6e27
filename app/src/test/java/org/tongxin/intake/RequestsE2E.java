package org.tongxin.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** Requests that somebody files for another, and those of a resident with an account. */
@JourneyTest
class RequestsE2E {

    @Test
    void aDispatcherFilesForACallerAndARefusedFormKeepsWhatWasTyped(Visitor.Factory visitors) {
        String title = "代办" + Long.toString(System.nanoTime(), 36);
        Visitor dispatcher = visitors.desktop().login("dispatcher").open("request/new");
        Page page = dispatcher.page();
        dispatcher.tick("电话");
        // "办什么事" above it chooses the process
        Locator what = page.locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText("什么事"))
                .locator("input");
        what.fill(title);
        page.getByLabel("联系电话").first().fill("12");
        dispatcher.press("提交");
        assertThat(page.locator("[invalid]").first()).isVisible();
        assertThat(what).hasValue(title);
        assertThat(page.getByText("已登记：办件编号")).hasCount(0);
        dispatcher.screenshot("request-new-refused");
        dispatcher.fill("详细情况", "北门的路灯三天不亮了");
        page.getByLabel("联系电话").first().fill("13812345678");
        dispatcher.press("提交").sees("已登记：办件编号").screenshot("request-new-sent");
        assertThat(what).hasValue("");
        dispatcher.open("inbox?q=" + title).sees(title);
        visitors.phone().login("grid-worker").open("request/new").screenshot("request-new-phone");
    }

    @Test
    void whoHasNoSuchRoleDoesNotGetThere(Visitor.Factory visitors) {
        for (String other : new String[] {"resident", "supervisor", "administrator"}) {
            Visitor visitor = visitors.desktop().login(other).open("request/new");
            assertThat(visitor.page().getByText("怎样收到的")).hasCount(0);
        }
    }

    @Test
    void aResidentWithAnAccountFindsTheirOwnRequestsAndNobodyElses(Visitor.Factory visitors) {
        String what = "我家" + Long.toString(System.nanoTime(), 36);
        Visitor resident = visitors.phone().login("resident").open("portal");
        resident.page().getByText("说说您的事").first().click();
        resident.settle().fill("请说说情况", what + "，楼道灯坏了。").press("下一步");
        resident.page().getByLabel("小区或社区").first().click();
        resident.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
        resident.settle().press("下一步").press("下一步（可以不填）").press("下一步（可以不填）");
        resident.press("提交").sees("已经收到");

        resident.open("portal/mine");
        Locator mine = resident.page().locator(".portal-row").filter(new Locator.FilterOptions().setHasText(what));
        assertThat(mine).containsText("办理中");
        resident.screenshot("portal-mine-phone");
        mine.click();
        resident.settle().sees(what);
        assertThat(resident.page()).hasURL(java.util.regex.Pattern.compile(".*/track.*"));

        Visitor other = visitors.desktop().login("resident-2").open("portal/mine");
        assertThat(other.page().getByText(what)).hasCount(0);
        other.sees("您还没有提交过诉求").screenshot("portal-mine-empty");
        visitors.phone().open("portal/mine").page().waitForURL(url -> url.contains("/login"));
    }
}
