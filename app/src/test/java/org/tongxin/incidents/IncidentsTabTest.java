package org.tongxin.incidents;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.migration.Owner;
import org.tongxin.modeling.ModelsTab;

/** The tab of technical failures. */
@IntegrationTest
class IncidentsTabTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<ModelsTab> tabs;

    private FailingProcess process;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        process = new FailingProcess(beans);
        process.deploy(FailingProcess.KEY);
        Owner.as("administrator");
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        process.leave();
        Owner.logout();
    }

    private Component open() {
        UI.getCurrent().removeAll();
        Component content = tabs.stream()
                .filter(tab -> tab.id().equals("incidents"))
                .findFirst()
                .orElseThrow()
                .content(QueryParameters.empty());
        UI.getCurrent().add(content);
        return content;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Button ours(String label) {
        return _find(Button.class).stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse(button.getText())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void failuresOfOneKindAreOneCardAndRunAgainTogether() {
        process.failing();
        process.failing();
        Component tab = open();
        assertThat(text(tab)).contains("故障演练 · 读取数字（2 件）", "全部重试（2 件）", "受影响的 2 件");
        _click(ours("全部重试（2 件）"));
        assertThat(text(tab)).contains("重试 2 件：成功 0 件，再次失败 0 件，等待 2 件").doesNotContain("故障演练");
    }

    @Test
    void oneIsRunAgainAndAdministratorsReadHowItCameAbout() {
        CaseNumber number = process.failing();
        Component tab = open();
        _click(ours(number + " 的错误详情"));
        assertThat(_get(Pre.class).getText()).contains("org.tongxin");
        _click(ours("重试 " + number));
        assertThat(text(tab)).contains("重试 1 件");
        Owner.login();
        process.failing();
        assertThat(text(open())).contains("故障演练").doesNotContain("错误详情");
    }
}
