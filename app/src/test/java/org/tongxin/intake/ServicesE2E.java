package org.tongxin.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongxin.JourneyTest;
import org.tongxin.Visitor;

/** The administrator edits the service menu, and a resident sees it on their telephone. */
@JourneyTest
class ServicesE2E {

    @Test
    void anItemIsAddedMovedHiddenAndTakenAway(Visitor.Factory visitors) {
        String word = "项" + Long.toString(System.nanoTime(), 36);
        Visitor administrator = visitors.desktop().login("administrator").open("admin/services");
        Visitor resident = visitors.phone().open("portal");
        assertThat(cards(resident).filter(text(word))).hasCount(0);

        administrator.press("新增项目");
        fill(administrator, "编号", "Bad Code");
        fill(administrator, "中文名", word);
        fill(administrator, "英文名", "Street lamps");
        fill(administrator, "中文说明", "路灯不亮，乱闪 🙂");
        administrator.press("保存").sees("编号只能用小写英文字母");
        assertThat(field(administrator, "中文名")).hasValue(word);
        administrator.screenshot("services-bad-code");
        fill(administrator, "编号", "repair");
        administrator.press("保存").sees("已有编号为 repair 的项目");
        fill(administrator, "编号", "t-" + Long.toString(System.nanoTime(), 36));
        fill(administrator, "中文名", " ");
        administrator.press("保存").sees("请填写中文名和英文名");
        fill(administrator, "中文名", word);
        fill(administrator, "顺序", "900");
        administrator.press("保存");
        assertThat(dialog(administrator)).hasCount(0);
        resident.open("portal");
        assertThat(cards(resident).filter(text(word))).containsText("路灯不亮，乱闪 🙂");
        assertThat(cards(resident).first()).not().containsText(word);

        edit(administrator, word);
        fill(administrator, "顺序", "1");
        fill(administrator, "中文名", word + "改");
        administrator.press("保存");
        assertThat(dialog(administrator)).hasCount(0);
        assertThat(administrator.page().locator("vaadin-grid-cell-content").filter(text(word + "改")))
                .isVisible();
        administrator.screenshot("services-desktop");
        resident.open("portal");
        assertThat(cards(resident).first()).containsText(word + "改");
        resident.screenshot("services-portal-phone");

        edit(administrator, word);
        administrator.tick("启用").page().getByLabel("启用").first().uncheck();
        administrator.press("保存");
        assertThat(dialog(administrator)).hasCount(0);
        resident.open("portal");
        assertThat(cards(resident).filter(text(word))).hasCount(0);

        edit(administrator, word);
        administrator.press("删除").sees("确定从菜单里删除");
        administrator
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("删除").setExact(true))
                .last()
                .click();
        assertThat(dialog(administrator)).hasCount(0);
        assertThat(administrator.page().locator("vaadin-grid-cell-content").filter(text(word)))
                .hasCount(0);
        visitors.phone().login("administrator").open("admin/services").screenshot("services-phone");
    }

    @Test
    void nobodyElseEditsIt(Visitor.Factory visitors) {
        for (String other : new String[] {"process-owner", "dispatcher", "resident"}) {
            Visitor visitor = visitors.desktop().login(other).open("admin/services");
            assertThat(visitor.page().getByText("新增项目")).hasCount(0);
        }
    }

    private static Locator cards(Visitor resident) {
        return resident.page().locator(".portal-card");
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().locator("vaadin-dialog-overlay");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator field(Visitor visitor, String label) {
        return dialog(visitor)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private static void fill(Visitor visitor, String label, String value) {
        field(visitor, label).fill(value);
        field(visitor, label).press("Tab");
        visitor.settle();
    }

    private static void edit(Visitor administrator, String word) {
        administrator
                .page()
                .locator("vaadin-grid-cell-content")
                .filter(text(word))
                .first()
                .click();
        administrator.settle().sees("修改项目");
    }
}
