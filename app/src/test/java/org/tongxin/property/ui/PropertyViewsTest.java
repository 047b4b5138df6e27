package org.tongxin.property.ui;

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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.property.Meetings;
import org.tongxin.property.Party;
import org.tongxin.property.Quarter;
import org.tongxin.property.ScoreRules;
import org.tongxin.property.Scores;
import org.tongxin.property.Standings;

/** The companies' assessment, and the record of a meeting, as people see them. */
@IntegrationTest
class PropertyViewsTest {

    private static final UnitCode ESTATE = new UnitCode("990101002001-X1");
    private static final UnitCode NO_COMMITTEE = new UnitCode("990101001001-X5");

    @Autowired
    Standings standings;

    @Autowired
    Scores scores;

    @Autowired
    ScoreRules rules;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingPart part;

    @Autowired
    CaseFiles cases;

    @Autowired
    Organization organization;

    @Autowired
    Messages messages;

    @Autowired
    TimeWords words;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void theSecretarySeesTheCompaniesOfTheCommunityAndAppraisesThem() {
        jdbc.sql("delete from property_appraisal where community = '990101002001'")
                .update();
        CaseFile file = open("990101002001", ESTATE);
        scores.count(file.number(), ESTATE, "founded", 0);
        show("community-secretary-3");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("安居乐物业服务有限公司");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .contains(file.number().value());
        _click(_get(Button.class, spec -> spec.withText("社区评分")));
        _click(_get(Button.class, spec -> spec.withText("提交")));
        assertThat(_get(Div.class, spec -> spec.withClasses("dialog-error")).getText())
                .contains("0 到 100");
        _setValue(_get(IntegerField.class), 66);
        _click(_get(Button.class, spec -> spec.withText("提交")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Span.class, spec -> spec.withClasses("property-figure")))
                .extracting(Span::getText)
                .contains("66");
    }

    @Test
    void theCompanySeesItselfOnlyAndAppraisesNobody() {
        show("property-manager-2");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("众邻物业服务有限公司");
        assertThat(_find(Button.class, spec -> spec.withText("社区评分"))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void earlierQuartersCanBeLookedAt() {
        show("district-coordinator");
        ComboBox<Quarter> quarter = _get(ComboBox.class);
        quarter.setValue(quarter.getListDataView().getItem(3));
        assertThat(_find(H3.class)).hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withText("社区评分"))).isEmpty();
    }

    @Test
    void theRecordSaysWhoSitsForWhomWhoSaidWhatAndWhoSaidNothing() {
        CaseFile file = open("990101001001", NO_COMMITTEE);
        Person secretary = organization.person("community-secretary").orElseThrow();
        assertThat(part.offered(file, secretary)).isFalse();
        meetings.convene(file.number(), NO_COMMITTEE, null, 3, secretary.name(), "请各方说明");
        meetings.answer(file.number(), Party.PROPERTY_MANAGER, "property-manager-2", "没有经费", "下月维修");
        assertThat(part.offered(file, secretary)).isTrue();
        String running = text(part.show(file, secretary));
        assertThat(running).contains("进行中", "没有经费", "下月维修", "等待答复", "席位由社区居委会代行", "和乐社区 社区居委会");
        assertThat(meetings.close(file.number())).isFalse();
        assertThat(text(part.show(file, secretary)))
                .contains("未达法定人数", "期限内未答复")
                .doesNotContain("等待答复");
    }

    private void show(String name) {
        Person person = organization.person(name).orElseThrow();
        CurrentPerson current = new CurrentPerson() {
            @Override
            public Person get() {
                return person;
            }

            @Override
            public Optional<Person> find() {
                return Optional.of(person);
            }
        };
        UI.getCurrent().add(new PropertyView(standings, rules, current, messages, words, clock));
    }

    private CaseFile open(String community, UnitCode estate) {
        return cases.open(new NewCase(
                "property",
                "车库积水",
                "车库积水三天。",
                "sanitation",
                Urgency.NORMAL,
                new UnitCode(community),
                null,
                "test",
                null,
                null,
                clock.instant(),
                Map.of("estate", estate.value()),
                Map.of()));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
