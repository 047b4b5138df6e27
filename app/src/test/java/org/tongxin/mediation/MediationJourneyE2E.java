package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** A dispute from the grid worker who files it to the street, each in a browser of their own; and who does not see it. */
@JourneyTest
class MediationJourneyE2E {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu/M/d");

    @Autowired
    Clock clock;

    @Test
    void aDisputeClimbsToTheStreetWithItsFile(Visitor.Factory visitors) {
        String title = "楼上漏水赔偿 " + System.nanoTime();
        String number = file(visitors.desktop().login("grid-worker"), title);

        Visitor secretary = visitors.desktop().login("community-secretary");
        open(secretary, "inbox", title);
        secretary.press("领取").tick("受理").screenshot("mediation-accept");
        secretary.press("提交").sees("已提交");
        open(secretary, "inbox", title);
        secretary.press("领取").tick("指定");
        choose(secretary, "调解员", 0, "韩淑珍");
        secretary.screenshot("mediation-appoint").press("提交").sees("已提交");

        Visitor mediator = visitors.desktop().login("mediator");
        open(mediator, "inbox?tab=mine", title);
        mediator.tick("调解不成");
        held(mediator);
        mediator.fill("调解地点", "社区调解室").fill("到场的人", "双方").fill("双方陈述", "甲方只愿赔一千，乙方要两千。");
        mediator.screenshot("mediation-session").press("提交").sees("已提交");
        open(mediator, "inbox?tab=mine", title);
        mediator.fill("移交说明", "差在一千元").press("提交").sees("已提交");

        Visitor street = visitors.desktop().login("street-coordinator");
        open(street, "inbox", title);
        street.page().getByText("调解卷宗").first().click();
        street.settle().sees("第 1 次调解").sees("甲方只愿赔一千，乙方要两千。").screenshot("mediation-street");

        Visitor dispatcher = visitors.desktop().login("dispatcher");
        dispatcher.open("cases/" + number);
        assertThat(dispatcher.page().getByText(title).count()).isZero();
        dispatcher.open("inbox?q=" + number);
        assertThat(dispatcher.page().getByText(title).count()).isZero();
    }

    /** @return the case's number */
    private static String file(Visitor worker, String title) {
        worker.open("request/new");
        worker.page().locator("vaadin-select").first().click();
        worker.page()
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("矛盾调解"))
                .first()
                .click();
        worker.settle().fill("什么纠纷", title).fill("经过", "甲方水管漏水，乙方要求赔偿。");
        party(worker, 0, "居民一", "申请人");
        party(worker, 1, "居民二", "被申请人");
        worker.screenshot("mediation-file").press("提交").sees("查询码");
        Matcher number = Pattern.compile("\\d{8}-\\d{5}-\\d")
                .matcher(worker.page().locator("[role=status]").first().innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static void party(Visitor worker, int row, String name, String side) {
        worker.page().getByLabel("姓名或单位名称").nth(row).fill(name);
        worker.page().getByLabel("姓名或单位名称").nth(row).press("Tab");
        choose(worker.settle(), "哪一方", row, side);
    }

    private static void choose(Visitor visitor, String label, int which, String option) {
        Locator box = visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .nth(which);
        box.click();
        visitor.page()
                .locator("vaadin-combo-box-item:not([hidden]), vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + option)))
                .locator("visible=true")
                .first()
                .click();
        visitor.settle();
    }

    /** Today, so early that it lies in the past. */
    private void held(Visitor mediator) {
        Locator fields = mediator.page().locator("vaadin-date-time-picker input");
        fields.first().fill(TYPED.format(LocalDate.now(clock)));
        fields.first().press("Enter");
        mediator.settle();
        fields.last().fill("00:00");
        fields.last().press("Enter");
        mediator.settle();
    }

    private static void open(Visitor visitor, String route, String title) {
        visitor.open(route).sees(title);
        visitor.page().getByText(title).first().click();
        visitor.settle().sees("办理");
    }
}
