package org.tongxin.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.cases.CaseFixture.COMMUNITY;
import static org.tongxin.cases.CaseFixture.person;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseFixture;
import org.tongxin.cases.SampleFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.organization.Person;

@IntegrationTest
class CaseComponentsTest {

    private static final Person WORKER = person("case-ui-worker", "grid-worker@case-g01");

    @Autowired
    CaseComponents components;

    @Autowired
    CaseFiles cases;

    @Autowired
    Attachments attachments;

    @Autowired
    Clock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseFile file;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        file = cases.open(new CaseFixture(beans)
                .newCase(COMMUNITY, "漏水", Map.of("contactName", "张三", "contactPhone", "13812345678")));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void factsAreInWordsAndMasked() {
        cases.classify(file.number(), "leak", Urgency.CRITICAL, CaseFixture.GRID);
        cases.setDue(file.number(), clock.instant().minus(Duration.ofDays(3)));

        String text = text(components.facts(cases.find(file.number()).orElseThrow(), WORKER));

        assertThat(text)
                .contains(file.number().value(), "房屋漏水", "特急", "超期 3 天", "138****5678", "张**")
                .contains("桥北街道 › 幸福社区 › 第一网格")
                .doesNotContain("13812345678", "张三", file.trackingCode(), "!");
        assertThat(text(components.facts(file, WORKER))).doesNotContain("查看");
    }

    @Test
    void onlyWhoReportedItSeesTheCodeThatStandsForTheResident() {
        Person reporter = person("case-ui-reporter", "resident@case-g01");
        CaseFile own = new CaseFile(
                file.number(),
                file.trackingCode(),
                file.processKey(),
                file.title(),
                file.text(),
                file.category(),
                file.urgency(),
                file.unit(),
                file.place(),
                file.channel(),
                reporter.name(),
                file.receivedAt(),
                file.dueAt(),
                file.closedAt(),
                file.stage(),
                file.result(),
                file.values(),
                file.confidential());
        assertThat(text(components.facts(own, reporter))).contains(file.trackingCode());
        assertThat(text(components.facts(own, WORKER))).doesNotContain(file.trackingCode());
    }

    @Test
    void revealingAsksWhyAndKeepsWhatWasTyped() {
        cases.admit(file.number(), WORKER.name());
        CaseFacts facts = components.facts(file, WORKER);
        UI.getCurrent().add(facts);

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> "查看联系电话".equals(b.getAriaLabel().orElse("")))));
        TextField reason = _get(TextField.class);
        _click(_get(
                Button.class,
                spec -> spec.withCaption("查看")
                        .withPredicate(b -> b.getAriaLabel().isEmpty())));
        assertThat(reason.getErrorMessage()).isEqualTo("请写明原因。");
        assertThat(text(facts)).contains("138****5678");
        _setValue(reason, "上门前联系");
        _click(_get(
                Button.class,
                spec -> spec.withCaption("查看")
                        .withPredicate(b -> b.getAriaLabel().isEmpty())));

        assertThat(text(facts)).contains("13812345678").contains("张**");
        assertThat(_find(TextField.class)).isEmpty();
        assertThat(text(components.timeline(file.number()))).contains("查看了联系电话", "上门前联系");
        assertThat(text(components.residentsTimeline(file.number()))).doesNotContain("查看了");
    }

    @Test
    void theTimelineSaysWhoAndWhy() {
        cases.record(
                file.number(),
                new TimelineEntry(
                        clock.instant(), null, "escalated", "Task_Screen", "研判派单", "dispatcher@case-k01", null, false));
        cases.close(file.number(), "solved");

        String text = text(components.timeline(file.number()));

        assertThat(text).contains("办结：已解决", "超期升级至幸福社区 社区派单员", "研判派单", "登记");
        assertThat(text.indexOf("办结")).as("newest first").isLessThan(text.indexOf("登记"));
        assertThat(text(components.residentsTimeline(file.number())))
                .contains("办结：已解决")
                .doesNotContain("超期升级");
    }

    @Test
    void filesAreTakenOrRefusedInWords() {
        AttachmentGallery gallery = components.attachments(file.number(), WORKER, "Task_Handle");
        UI.getCurrent().add(gallery);
        assertThat(text(gallery)).contains("还没有照片和文件");
        AttachmentUpload upload = _get(AttachmentUpload.class);

        upload.receive("脚本.jpg", "#!/bin/sh".getBytes(StandardCharsets.UTF_8));
        assertThat(text(gallery)).contains("脚本.jpg：只能上传照片");
        upload.receive("现场.png", SampleFiles.image("png", 30, 30));

        assertThat(_get(Anchor.class).getHref())
                .isEqualTo("attachments/" + attachments.of(file.number()).get(0).id());
        assertThat(text(gallery)).contains("现场.png").doesNotContain("只能上传");
        assertThat(text(components.attachments(file.number(), true))).doesNotContain("现场.png");
    }

    private static String text(Component component) {
        return visibleText(component.getElement());
    }

    private static String visibleText(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        element.getChildren().forEach(child -> all.append(visibleText(child)).append('\n'));
        return all.toString();
    }
}
