package org.tongxin.migration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.modeling.RunningCases;

/** The tab of running cases: counted by version, planned, started, followed. */
@IntegrationTest
class RunningTabTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<ModelsTab> tabs;

    @Autowired
    RunningCases offered;

    private MoveCity city;

    /** Where the page goes to. */
    public static class Landing extends Div {}

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        RouteConfiguration.forSessionScope().setRoute("models", Landing.class);
        city = new MoveCity(beans);
        city.deploy("Task_Work", "办理", "wd");
        Owner.login();
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        city.leave();
    }

    private Component open(Map<String, String> query) {
        UI.getCurrent().removeAll();
        Component content = tabs.stream()
                .filter(tab -> tab.id().equals("running"))
                .findFirst()
                .orElseThrow()
                .content(QueryParameters.simple(query));
        UI.getCurrent().add(content);
        return content;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Button button(String text) {
        return _get(
                Button.class,
                button -> button.withPredicate(
                        each -> each.isVisible() && each.getText().equals(text)));
    }

    private static void confirm() {
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
    }

    @Test
    void casesAreCountedByVersionAndOldOnesCanBeMoved() {
        city.begin(2);
        city.deploy("Task_Work", "上门办理", "wd");
        city.begin();
        Component tab = open(Map.of());
        assertThat(text(tab)).contains("搬家", "第 2 版（最新", "：1 件", "第 1 版（", "：2 件", "移动旧版本的 2 件");
        Owner.as("administrator");
        assertThat(text(open(Map.of()))).contains("搬家").doesNotContain("移动旧版本的 2 件", "用于在办环节…");
    }

    @Test
    void aPlanIsShownInWordsAnOpenTargetIsChosenAndTheMoveIsConfirmed() {
        CaseNumber number = city.begin();
        city.deploy("Task_Visit", "上门", "wd");
        Component page = open(Map.of("process", MoveCity.KEY));
        assertThat(text(page)).contains("第 1 版 → 第 2 版（1 件）", "没有对应环节", "新增环节：上门", "可以移动 0 件", "不能移动 1 件", "停在“办理”");
        assertThat(button("移动 0 件").isEnabled()).isFalse();
        Select<Step> target = _get(
                Select.class,
                select -> select.withPredicate(
                        each -> "“办理”的在办件移到".equals(each.getAriaLabel().orElse(""))));
        target.setValue(new Step("Task_Visit", "上门"));
        assertThat(text(page)).contains("人工选定", "可以移动 1 件").doesNotContain("不能移动");
        _click(button("移动 1 件"));
        assertThat(city.version(number)).isEqualTo(1);
        confirm();
        city.worker.round();
        assertThat(city.version(number)).isEqualTo(2);
        assertThat(text(open(Map.of()))).contains("搬家：第 1 → 2 版", "已完成", "完成 1 件");
    }

    @Test
    void aChangeIsStoppedOnThePageAndWhatWasLeftIsListed() {
        city.begin(2);
        city.deploy("Task_Work", "上门办理", "wd");
        long id = city.moves.start(List.of(city.plan(1, 2, Map.of())));
        open(Map.of());
        _click(button("暂停"));
        assertThat(city.change(id).state()).isEqualTo(Change.State.PAUSED);
        _click(button("继续"));
        city.worker.step(id);
        _click(button("取消其余"));
        confirm();
        assertThat(city.change(id).state()).isEqualTo(Change.State.CANCELLED);
        assertThat(text(open(Map.of()))).contains("已取消", "完成 1 件，未动 1 件，等待 0 件", "未动的 1 件和原因");
        assertThat(_find(Button.class, button -> button.withText("取消其余"))).isEmpty();
    }

    @Test
    void somebodyElsesDeploymentIsToldWhenTheMoveIsStarted() {
        CaseNumber number = city.begin();
        city.deploy("Task_Work", "上门办理", "wd");
        open(Map.of("process", MoveCity.KEY));
        city.deploy("Task_Work", "远程办理", "wd");
        _click(button("移动 1 件"));
        confirm();
        assertThat(_get(com.vaadin.flow.component.notification.Notification.class))
                .isNotNull();
        city.worker.round();
        assertThat(city.version(number)).isEqualTo(1);
    }

    @Test
    void whatNobodyUnderstandsInTheAddressDoesNoHarm() {
        city.begin();
        assertThat(text(open(Map.of("process", "no-such")))).contains("没有这个流程或版本");
        assertThat(text(open(Map.of("process", MoveCity.KEY, "from", "x,-1", "to", "999999999"))))
                .contains("其他版本没有在办件");
        Owner.as("administrator");
        assertThat(text(open(Map.of("process", MoveCity.KEY)))).contains("各版本在办件");
    }

    @Test
    void afterADeploymentItIsAskedWhatBecomesOfRunningCases() {
        city.begin();
        city.deploy("Task_Work", "上门办理", "wd");
        assertThat(text(offered.offer(MoveCity.KEY, 1, 2))).contains("第 1 版还有 1 件在办，继续按第 1 版办理", "看看移到第 2 版会怎样");
        assertThat(text(offered.offer(MoveCity.KEY, 2, 2))).contains("第 2 版没有在办件");
    }

    @Test
    void newLimitsAreTriedBeforeTheyAreApplied() {
        open(Map.of());
        _click(button("用于在办环节…"));
        assertThat(button("应用").isEnabled()).isFalse();
        MultiSelectComboBox<String> keys = _get(MultiSelectComboBox.class);
        keys.setValue("dispatch.handle");
        assertThat(button("试算").isEnabled()).isTrue();
        assertThat(button("应用").isEnabled()).as("nothing before it was tried").isFalse();
    }

    @Test
    void everythingIsThereInEnglish() {
        city.begin();
        city.deploy("Task_Visit", "上门", "wd");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(open(Map.of("process", MoveCity.KEY))))
                .contains("Version 1 → version 2 (1)", "No such step", "cannot be moved", "Waits at");
    }
}
