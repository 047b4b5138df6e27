package org.tongxin.joining.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.Workflow;

/** The grid branch joins a complaint to one about the same thing, and takes it back. */
@IntegrationTest
class JoinPanelTest {

    private static final String ESTATE = "990101001001-X4";

    @Autowired
    JoinPart part;

    @Autowired
    CaseJoins joins;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    Organization organization;

    @Autowired
    Clock clock;

    Person branch;
    CaseFile lead;
    CaseFile file;

    @BeforeEach
    void browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        branch = organization.person("grid-branch-2").orElseThrow();
        lead = complain(ESTATE);
        file = complain(ESTATE);
        UI.getCurrent().add(part.show(file, branch));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aProposedCaseIsJoinedAndSeparatedAgain() {
        assertThat(part.offered(file, branch)).isTrue();
        choose(lead);
        _setValue(_get(TextArea.class), "同一个水池");
        _click(_get(Button.class, spec -> spec.withText("合并到牵头件")));
        assertThat(joins.of(file.number()).orElseThrow().lead()).isEqualTo(lead.number());
        assertThat(texts()).anyMatch(text -> text.contains("已合并到牵头件 " + lead.number()));
        _setValue(_get(TextArea.class), "不是同一个");
        _click(_get(Button.class, spec -> spec.withText("拆分")));
        assertThat(joins.of(file.number())).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("合并到牵头件"))).hasSize(1);
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTypedStays() {
        CaseFile elsewhere = complain("990101001001-X5");
        _setValue(_get(TextField.class), elsewhere.number().value());
        _setValue(_get(TextArea.class), "同一件事");
        _click(_get(Button.class, spec -> spec.withText("合并到牵头件")));
        assertThat(texts()).contains("只有同一个小区的件才能合并。");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("同一件事");
        _setValue(_get(TextField.class), "20990101-9999");
        _click(_get(Button.class, spec -> spec.withText("合并到牵头件")));
        assertThat(texts()).contains("没有您能看到的这个编号的件。");
        assertThat(joins.of(file.number())).isEmpty();
    }

    @Test
    void whoIsNotInChargeIsOfferedNothing() {
        assertThat(part.offered(file, organization.person("property-manager-2").orElseThrow()))
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static void choose(CaseFile lead) {
        RadioButtonGroup<CaseFile> proposals = _get(RadioButtonGroup.class);
        proposals.setValue(proposals
                .getListDataView()
                .getItems()
                .filter(proposed -> proposed.number().equals(lead.number()))
                .findFirst()
                .orElseThrow());
    }

    private static java.util.List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private CaseFile complain(String estate) {
        CaseFile opened = cases.open(new NewCase(
                "property",
                "水池盖板松了",
                "中心花园的水池盖板松动，孩子踩上去会翻。",
                "sanitation",
                Urgency.NORMAL,
                new UnitCode("990101001001"),
                null,
                "test",
                null,
                null,
                clock.instant(),
                Map.of("estate", estate),
                Map.of()));
        workflow.start("property", opened.number(), Map.of("estate", estate));
        return opened;
    }
}
