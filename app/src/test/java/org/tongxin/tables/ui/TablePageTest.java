package org.tongxin.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.deadline.Limits;
import org.tongxin.modeling.process.OwnersTurn;
import org.tongxin.modeling.ui.BrokenUpload;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Tables;

/** A table as its owner sees it: in words, changed in place, saved with a reason. */
@IntegrationTest
class TablePageTest {

    @Autowired
    TablesTab tab;

    @Autowired
    Tables tables;

    @Autowired
    Limits limits;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    void allTablesAreListedWithWhatTheyDecide() {
        Component list = tab.content(QueryParameters.empty());
        UI.getCurrent().add(list);
        assertThat(text(list)).contains("时限", "自上而下第一条符合的生效", "拟定派单去向", "18 行", "随程序安装");
        assertThat(_find(Anchor.class))
                .anyMatch(link -> link.getHref().equals("models?tab=tables&table=dispatch-route"));
    }

    @Test
    void aLimitIsChangedInItsRowAndSavedWithAReason() {
        open("limits");
        assertThat(line("整件办结（一般）")).contains("dispatch.case", "不限", "7", "天（自然日）", "80");
        assertThat(button("保存并生效").isEnabled()).isFalse();
        edit("整件办结（一般）");
        _setValue(field("数额"), "七");
        _click(button("改好了"));
        assertThat(field("数额").isInvalid()).isTrue();
        assertThat(field("数额").getErrorMessage()).startsWith("“七”不是数字");
        _setValue(field("数额"), "９");
        _click(button("改好了"));
        assertThat(line("整件办结（一般）")).contains("修改", "9");
        _click(button("保存并生效（1 处修改）"));
        assertThat(text(_get(Dialog.class))).contains("整件办结（一般）", "数额：7 → 9", "正在办的环节期限不变");
        _click(inDialog("保存并生效"));
        assertThat(_find(Dialog.class)).as("a reason is missing").hasSize(1);
        _setValue(_get(TextArea.class), "人手少");
        _click(inDialog("保存并生效"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(limits.find("dispatch.case", null, "normal").amount()).isEqualTo(9);
        assertThat(text(page())).contains("人手少");
        assertThat(button("保存并生效").isEnabled()).isFalse();
    }

    @Test
    void whatIsEditedIsStillThereAfterLeavingAndCanBeUndone() {
        open("limits");
        edit("整件办结（一般）");
        _setValue(field("数额"), "9");
        _click(button("改好了"));
        open("dispatch-route");
        open("limits");
        assertThat(line("整件办结（一般）")).contains("9");
        _click(button("撤销"));
        assertThat(line("整件办结（一般）")).contains("7");
        _click(button("恢复"));
        assertThat(line("整件办结（一般）")).contains("9");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatTheApplicationKnowsIsChosenNotTyped() {
        open("dispatch-route");
        edit("环境卫生由城管部门承办");
        MultiSelectComboBox<String> category =
                _get(MultiSelectComboBox.class, spec -> spec.withAttribute("accessible-name", "类别"));
        category.setValue(Set.of("sanitation", "greening"));
        ComboBox<String> route = _get(ComboBox.class, spec -> spec.withAttribute("accessible-name", "派给谁"));
        route.setValue("volunteers");
        _click(button("改好了"));
        assertThat(line("环境卫生由城管部门承办")).contains("环境卫生、园林绿化", "党员志愿者");
        assertThat(line("园林绿化由城管部门承办")).contains("永远用不到", "第 1 行");
    }

    @Test
    void rowsAreDuplicatedMovedAddedAndTakenAway() {
        open("points");
        edit("实现微心愿");
        _click(button("复制一行"));
        _click(button("上移"));
        _click(button("改好了"));
        assertThat(lines()).extracting(TablePageTest::text).anyMatch(line -> line.contains("永远用不到"));
        _click(button("末尾加一行"));
        _setValue(field("说明"), "新的一行");
        _click(button("改好了"));
        edit("新的一行");
        _click(button("删除"));
        assertThat(lines()).hasSize(3);
    }

    @Test
    void searchingFindsRowsByTheirWords() {
        open("limits");
        _setValue(_get(TextField.class, spec -> spec.withLabel("查找")), "当日必达");
        assertThat(lines())
                .hasSizeBetween(1, 5)
                .allSatisfy(line -> assertThat(text(line)).contains("当日必达"));
        assertThat(text(page())).contains("共 98 行");
    }

    @Test
    void aLimitThatWasTriedIsTakenOverFromTheAddress() {
        Component page = tab.content(new QueryParameters(Map.of(
                "table",
                List.of("limits"),
                "change",
                List.of("Rule_DispatchCase_Default:5:working-days", "Rule_Nowhere:5:days", "nonsense"))));
        UI.getCurrent().add(page);
        assertThat(text(page)).contains("已带入试算过的 1 行时限");
        assertThat(line("整件办结（一般）")).contains("修改", "5", "工作日");
        assertThat(_get(Anchor.class, spec -> spec.withText("先拿过去的办件试一试")).getHref())
                .isEqualTo("limits?change=Rule_DispatchCase_Default%3A5%3Aworking-days");
    }

    @Test
    void somebodyElseWasFasterAndNothingIsLost() {
        open("limits");
        edit("整件办结（一般）");
        _setValue(field("数额"), "9");
        _click(button("改好了"));
        var version = tables.newest("limits").orElseThrow();
        TableDraft theirs = new TableDraft(version, tables.content(version));
        theirs.set(theirs.rows().get(0).with(3, "90"));
        tables.save(theirs, "抢先一步");
        _click(button("保存并生效（1 处修改）"));
        _setValue(_get(TextArea.class), "后来的理由");
        _click(inDialog("保存并生效"));
        Dialog conflict = _find(Dialog.class).get(1);
        assertThat(text(conflict)).contains("抢先一步", "整件办结（特急）", "数额：120 → 90");
        _click(_get(conflict, Button.class, spec -> spec.withText("接着新版做")));
        _click(inDialog("取消"));
        assertThat(line("整件办结（特急）")).contains("90").doesNotContain("修改");
        _click(button("保存并生效（1 处修改）"));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("后来的理由");
        _click(inDialog("保存并生效"));
        assertThat(limits.find("dispatch.case", null, "normal").amount()).isEqualTo(9);
        assertThat(limits.find("dispatch.case", null, "critical").amount()).isEqualTo(90);
    }

    @Test
    void aLimitThatADiagramNeedsStays() {
        open("limits");
        _setValue(_get(TextField.class, spec -> spec.withLabel("查找")), "五员进社区：回访");
        String before = line("五员进社区：回访");
        edit("五员进社区：回访");
        _click(button("删除"));
        _click(button("保存并生效（1 处修改）"));
        _setValue(_get(TextArea.class), "不回访了");
        _click(inDialog("保存并生效"));
        assertThat(text(_get(Dialog.class))).contains("新的时限表里没有 officials.review 了，已部署的流程 officials 还在用", "把这一行加回来");
        _click(inDialog("取消"));
        _click(button("撤销"));
        assertThat(line("五员进社区：回访")).isEqualTo(before);
    }

    @Test
    void ofAFileThatBreaksOffNothingIsPutBackAndTheDialogSaysSo() {
        open("limits");
        _click(button("放回文件"));
        BrokenUpload.of("limits.dmn", _get(Upload.class));
        assertThat(text(_get(Dialog.class))).contains("limits.dmn：上传中断，没有收到").doesNotContain("用这个文件生效");
    }

    @Test
    void administratorsSeeTheTableAndCannotChangeIt() {
        OwnersTurn.as("administrator");
        open("limits");
        assertThat(line("整件办结（一般）")).contains("7");
        assertThat(_find(Button.class, spec -> spec.withText("改"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("放回文件"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("历史版本"))).hasSize(1);
    }

    private void open(String table) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(tab.content(QueryParameters.of("table", table)));
    }

    private static TablePage page() {
        return _get(TablePage.class);
    }

    private static void edit(String row) {
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "修改：" + row)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withAttribute("accessible-name", label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static List<NativeTableRow> lines() {
        return _find(NativeTableRow.class).stream()
                .filter(row ->
                        row.getParent().orElseThrow().getElement().getTag().equals("tbody"))
                .toList();
    }

    private static String line(String row) {
        return lines().stream()
                .map(TablePageTest::text)
                .filter(line -> line.contains(row))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
