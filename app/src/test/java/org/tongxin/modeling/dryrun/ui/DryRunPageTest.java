package org.tongxin.modeling.dryrun.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.modeling.ui.BrokenUpload;

/** A process owner lets a case walk: what stands there, what can be done, and a step back. */
@IntegrationTest
class DryRunPageTest {

    @Autowired
    DryRunTab tab;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        as("process-owner");
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    @Test
    void ofAFileThatBreaksOffNothingIsWalkedAndThePageSaysSo() {
        UI.getCurrent().add(tab.content(QueryParameters.empty()));
        BrokenUpload.of("visits.bpmn", _get(Upload.class));
        assertThat(page()).contains("visits.bpmn：上传中断，没有收到");
    }

    @Test
    void aCaseWalksAndGoesAStepBack() {
        open();
        _click(button("从这里开始走"));
        assertThat(text(_get(StepCard.class)))
                .contains("安排接待", "给：社区派单员", "到期：", "这一步继续")
                .doesNotContain("!dryrun");
        assertThat(page()).contains("已走 0 步", "还没有通知过谁");
        List<Button> pass = _find(Button.class, spec -> spec.withText("时间走到这里"));
        _click(pass.get(pass.size() - 1));
        assertThat(page()).contains("已走 1 步", "快到期", "超期升级");
        _click(button("填一份样例"));
        _click(button("办完这一步"));
        assertThat(page()).contains("已走 2 步");
        _click(button("退回一步"));
        assertThat(text(_get(StepCard.class))).contains("安排接待");
        _click(button("重新开始"));
        assertThat(page()).contains("已走 0 步");
        assertThat(button("退回一步").isEnabled()).isFalse();
    }

    @Test
    void whatIsMissingInAFormIsSaidAtTheField() {
        open();
        _click(button("从这里开始走"));
        _click(button("办完这一步"));
        assertThat(page()).contains("已走 0 步");
        assertThat(text(_get(StepCard.class))).contains("安排接待");
    }

    @Test
    void administratorsAreToldThatOwnersDoThis() {
        as("administrator");
        UI.getCurrent().add(tab.content(QueryParameters.empty()));
        assertThat(page()).contains("只有流程管理员能试运行");
        assertThat(_find(Button.class)).isEmpty();
    }

    private void open() {
        UI.getCurrent().add(tab.content(QueryParameters.of("process", "officials")));
        assertThat(page()).contains("开始的表单");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String page() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
