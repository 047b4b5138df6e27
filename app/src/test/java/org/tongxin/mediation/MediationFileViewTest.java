package org.tongxin.mediation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.CasePart;

/** The tab 调解卷宗, as a mediator of the level reads it. */
@IntegrationTest
class MediationFileViewTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<CasePart> parts;

    @Autowired
    Organization organization;

    MediationScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new MediationScenario(beans);
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
        scenario.backHome();
    }

    private void show(String person) {
        CasePart file = parts.stream()
                .filter(part -> part.label().equals("mediation.file"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(file.show(scenario.file(), organization.person(person).orElseThrow()));
    }

    private void mediating() {
        scenario.file(Map.of());
        scenario.accept("community");
        scenario.appoint("medi-community");
    }

    private static List<String> parties() {
        return _find(Div.class, spec -> spec.withClasses("mediation-party")).stream()
                .map(party -> party.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aNewFileSaysThatNothingHasBeenRecordedYet() {
        mediating();
        show("medi-community");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("还没有调解记录。每次调解以后，记录会显示在这里。");
    }

    @Test
    void thePartiesAreMaskedUntilSomebodySaysWhyTheyMustBeKnown() {
        mediating();
        show("medi-community");
        assertThat(parties()).hasSize(2).noneMatch(line -> line.contains("13800000001"));
        _click(_get(Button.class, spec -> spec.withText("查看当事人信息")));
        Button reveal = _get(Button.class, spec -> spec.withText("查看"));
        _click(reveal);
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _setValue(_get(TextField.class), "通知双方到场");
        _click(reveal);
        assertThat(parties()).anyMatch(line -> line.contains("甲一") && line.contains("13800000001"));
        assertThat(scenario.timeline()).extracting(TimelineEntry::kind).contains("revealed");
    }

    @Test
    void theMinutesStandNewestFirstAndTheAgreementBelow() {
        mediating();
        scenario.session("again");
        scenario.agree();
        show("medi-community");
        assertThat(_find(Span.class, spec -> spec.withClasses("mediation-session-head")))
                .extracting(Span::getText)
                .containsExactly("第 2 次调解 · 安宁社区 · 调解员 社区调解员", "第 1 次调解 · 安宁社区 · 调解员 社区调解员");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("甲方愿意修，乙方要求赔两千元。", "甲方在三月十日前修好水管。\n甲方赔偿乙方一千五百元。");
    }

    @Test
    void whatTheSamePartiesHadBeforeIsALinkAndNobodyElseReadsTheFile() {
        mediating();
        CaseNumber first = scenario.number;
        mediating();
        show("medi-community");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("cases/" + first);
        assertThatThrownBy(() -> show("medi-other")).isInstanceOf(AccessDeniedException.class);
    }
}
