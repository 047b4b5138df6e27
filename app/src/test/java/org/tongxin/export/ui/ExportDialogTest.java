package org.tongxin.export.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.export.Column;
import org.tongxin.export.Export;
import org.tongxin.export.ExportJobs;
import org.tongxin.organization.Organization;

/** From the question for the format to the file. */
@IntegrationTest
@WithMockUser("supervisor")
class ExportDialogTest {

    @Autowired
    ExportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    Organization organization;

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
    void theFileIsOfferedWhenItIsWhole() {
        open(List.of("第一行", "第二行"), 2, false);
        assertThat(text()).contains("共 2 行。范围：和乐社区", "会记入变更记录");
        assertThat(_find(Checkbox.class)).isEmpty();
        _click(button("开始导出"));
        until(() -> !_find(Anchor.class).isEmpty());
        assertThat(text()).contains("已导出 2 行，文件 ");
        assertThat(_get(Anchor.class).getText()).matches("下载 测试清单-\\d{8}-\\d{4}\\.xlsx");
        assertThat(_find(ProgressBar.class)).isEmpty();
        _click(button("关闭"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void contactsAskForAReasonAndWhatWasChosenStays() {
        open(List.of("一行"), 1, true);
        _setValue(_get(Checkbox.class), true);
        _click(button("开始导出"));
        assertThat(error()).isEqualTo("请填写为什么需要联系方式。");
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        _setValue(_get(TextField.class), "调度会核对");
        _click(button("开始导出"));
        until(() -> !_find(Anchor.class).isEmpty());
    }

    @Test
    void nothingIsNotExported() {
        open(List.of(), 0, false);
        assertThat(error()).isEqualTo("当前范围内没有内容可以导出。");
        assertThat(button("开始导出").isEnabled()).isFalse();
    }

    @Test
    void closingTheDialogEndsTheExport() {
        CountDownLatch go = new CountDownLatch(1);
        Iterable<String> slow = () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of("一行").iterator();
        };
        open(slow, 1, false);
        _click(button("开始导出"));
        assertThat(text()).contains("正在导出：0 / 1 行");
        _click(button("取消"));
        go.countDown();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void whatGoesWrongIsSaidAndCanBeTriedAgain() {
        Iterable<String> broken = () -> {
            throw new IllegalStateException("broken on purpose");
        };
        open(broken, 1, false);
        _click(button("开始导出"));
        until(() -> !error().isEmpty());
        assertThat(error()).startsWith("导出时出错，没有生成文件。");
        assertThat(button("开始导出").isEnabled()).isTrue();
    }

    private void open(Iterable<String> rows, long total, boolean withContacts) {
        Export<String> export = new Export<>(
                "测试清单",
                "和乐社区",
                List.of(new Column<String>("行", row -> row)),
                total,
                rows,
                withContacts ? row -> new CaseNumber("no-such-case") : null);
        new ExportDialog(jobs, messages, organization.person("supervisor").orElseThrow(), export).open();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String text() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static String error() {
        return _get(Paragraph.class, spec -> spec.withClasses("dialog-error")).getText();
    }

    /** The export runs in another thread, and tells its page. */
    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            MockVaadin.clientRoundtrip();
            Thread.onSpinWait();
        }
    }
}
