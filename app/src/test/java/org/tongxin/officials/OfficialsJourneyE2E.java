package org.tongxin.officials;

import org.junit.jupiter.api.Test;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** A process that no code knows is in the portal, with its own questions, and in the inbox of whoever has to act. */
@JourneyTest
class OfficialsJourneyE2E {

    @Test
    void aResidentBooksAndTheDispatcherHasIt(Visitor.Factory visitors) {
        String wish = "想当面问问装电梯 " + System.nanoTime();
        Visitor resident = visitors.phone().open("portal");
        resident.page().getByText("五员进社区").first().click();
        resident.settle().fill("请说说情况", wish).press("下一步");
        resident.page().getByLabel("小区或社区").first().click();
        resident.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
        resident.settle().press("下一步").sees("还要了解几点").press("下一步").sees("请填写这一项。");
        resident.tick("职能部门").tick("工作日上午").tick("周末").screenshot("officials-details-phone");
        resident.press("下一步").press("下一步（可以不填）").press("下一步（可以不填）");
        resident.sees("什么时候方便").press("提交").sees("已经收到");
        Visitor dispatcher = visitors.desktop().login("dispatcher").open("inbox?q=" + wish.substring(9));
        dispatcher.sees("五员进社区").sees("安排接待").screenshot("officials-inbox");
    }
}
