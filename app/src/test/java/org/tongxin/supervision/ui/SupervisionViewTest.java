package org.tongxin.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.AreaMap;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionFilter;
import org.tongxin.supervision.Urging;
import org.tongxin.workflow.BpmnDiagram;
import org.tongxin.workflow.WorkTasks;

/** The board as a supervisor sees it. */
@IntegrationTest
class SupervisionViewTest {

    @Autowired
    Supervision supervision;

    @Autowired
    Urging urging;

    @Autowired
    Reassignment reassignment;

    @Autowired
    SupervisionWords words;

    @Autowired
    TaskMenu menu;

    @Autowired
    BoardForms boardForms;

    @Autowired
    SupervisionExport export;

    @Autowired
    LivePages live;

    @Autowired
    Organization organization;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Clock clock;

    CaseNumber number;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        com.vaadin.flow.router.RouteConfiguration.forSessionScope().setRoute("supervision", SupervisionView.class);
        number = inboxCases.open("督办页上的事项", clock.instant().minus(Duration.ofDays(500)));
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private SupervisionView open(String account) {
        Person person = organization.person(account).orElseThrow();
        SupervisionView view = new SupervisionView(
                supervision, urging, reassignment, words, menu, boardForms, export, live, new Somebody(person));
        UI.getCurrent().add(view);
        view.refresh();
        return view;
    }

    /** A form of the board at an address with these names and values; where it wants to go is added to the answer. */
    private List<SupervisionAddress> show(Form form, String... query) {
        UI.getCurrent().removeAll();
        Map<String, String> values = new HashMap<>(Map.of("form", form.id()));
        for (int i = 0; i < query.length; i += 2) {
            values.put(query[i], query[i + 1]);
        }
        List<SupervisionAddress> went = new ArrayList<>();
        Person supervisor = organization.person("supervisor").orElseThrow();
        BoardForm shown =
                Objects.requireNonNull(boardForms.of(supervisor, went::add).get(form));
        UI.getCurrent().add(shown.component());
        shown.show(SupervisionAddress.of(QueryParameters.simple(values)));
        return went;
    }

    private record Somebody(Person person) implements CurrentPerson {

        @Override
        public Optional<Person> find() {
            return Optional.of(person);
        }

        @Override
        public Person get() {
            return person;
        }
    }

    private NativeTableRow row() {
        return _find(NativeTableRow.class, spec -> spec.withClasses("supervision-line")).stream()
                .filter(row -> row.getElement().getTextRecursively().contains(number.value()))
                .findFirst()
                .orElseThrow();
    }

    private String cellText() {
        return row().getElement().getTextRecursively();
    }

    @Test
    void theNumbersAndTheWorstAreShownAndLeadToListAndCase() {
        open("supervisor");
        assertThat(cellText()).contains("督办页上的事项", "超期 500 天", "办理事项", "无人领取");
        assertThat(row().getClassNames()).contains("is-late");
        assertThat(_find(row(), Anchor.class)).extracting(Anchor::getHref).containsExactly("cases/" + number);
        int overdue = supervision
                .numbers(organization.person("supervisor").orElseThrow(), SupervisionFilter.ALL)
                .get(Measure.OVERDUE);
        RouterLink tile = _get(RouterLink.class, spec -> spec.withClasses("supervision-tile measure-overdue"));
        assertThat(tile.getElement().getTextRecursively()).isEqualTo(overdue + "超期");
        assertThat(tile.getHref()).isEqualTo("supervision?show=overdue");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("supervision?unit=990101001001&show=overdue");
    }

    @Test
    void theExportIsOfTheUnitsThatOneSupervises() {
        SupervisionFilter here = SupervisionFilter.ALL.in(InboxCases.GRID, false);
        assertThat(export.of(person("supervisor"), here, List.of()).rows())
                .anyMatch(line -> line.task().number().equals(number));
        for (String sibling : List.of("community-secretary-2", "street-coordinator-2")) {
            assertThat(export.of(person(sibling), SupervisionFilter.ALL, List.of())
                            .rows())
                    .noneMatch(line -> line.task().number().equals(number));
            assertThatThrownBy(() -> export.of(person(sibling), here, List.of()))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("supervision.outside"));
        }
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
    }

    @Test
    void whatIsConfidentialIsLateAndNothingElse() {
        files.conceal(number);
        open("supervisor");
        assertThat(cellText()).contains("超期 500 天", "（保密）").doesNotContain("督办页上的事项");
        assertThat(_find(row(), Anchor.class)).isEmpty();
    }

    @Test
    void urgingSaysWhoIsToldAndTheSecondTimeAsksWhy() {
        open("supervisor");
        _click(_get(row(), Button.class, spec -> spec.withText("催办")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("将提醒：");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("催办")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(cellText()).contains("催办过");
        _click(_get(row(), Button.class, spec -> spec.withText("催办")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("催办")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("24 小时内已经催办过，请先说明为什么再次催办。");
        _setValue(_get(TextArea.class), "居民又来问");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("催办")));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void reassigningIsShownBeforeItIsDone() {
        open("community-secretary");
        _click(_get(row(), Button.class, spec -> spec.withText("改派")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("改派")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("请选择改派给谁。");
        Person member = organization.person("party-member-2").orElseThrow();
        @SuppressWarnings("unchecked")
        ComboBox<ReassignTarget> to = _get(ComboBox.class);
        _setValue(to, ReassignTarget.of(reassignment, member));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("督办页上的事项：无人领取 → " + member.displayName());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("改派")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("请说明理由。");
        _setValue(_get(TextArea.class), "长期无人领取");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("改派")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(inboxCases.task(number).assignee()).isEqualTo("party-member-2");
    }

    @Test
    void theDiagramChoosesAProcessAndItsStepsOpenTheList() {
        List<SupervisionAddress> went = show(Form.DIAGRAM, "process", "inbox-test");
        BpmnDiagram diagram = _get(BpmnDiagram.class);
        assertThat(_get(Select.class).getValue()).isEqualTo("inbox-test");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .anyMatch(link -> link.contains("step=Task_Do") && link.contains("form=diagram"));
        ComponentUtil.fireEvent(diagram, new BpmnDiagram.ElementSelected(diagram, true, "StartEvent_1"));
        assertThat(went).isEmpty();
        ComponentUtil.fireEvent(diagram, new BpmnDiagram.ElementSelected(diagram, true, "Task_Do"));
        assertThat(went).singleElement().satisfies(address -> {
            assertThat(address.filter().step()).isEqualTo("Task_Do");
            assertThat(address.filter().measure()).isEqualTo(Measure.OVERDUE);
            assertThat(address.form()).isEqualTo(Form.DIAGRAM);
        });
        show(Form.DIAGRAM, "process", "gone");
        assertThat(_get(Paragraph.class, spec -> spec.withText("这个流程目前没有部署，看不到图。")))
                .isNotNull();
    }

    @Test
    void theMapGoesFromStreetToGridWithTheTableBesideIt() {
        List<SupervisionAddress> went = show(Form.MAP);
        AreaMap map = _get(AreaMap.class);
        ComponentUtil.fireEvent(map, new AreaMap.AreaSelected(map, true, "990101001001"));
        assertThat(went).extracting(address -> address.filter().unit()).containsExactly(new UnitCode("990101001001"));
        show(Form.MAP, "unit", InboxCases.GRID.value());
        assertThat(_get(Nav.class, spec -> spec.withClasses("supervision-way"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("桂苑街道和乐社区和乐第一网格");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .anyMatch(link -> link.contains("unit=990101001001&") && link.contains("form=map"));
    }

    @Test
    void theMostLateIsTheDarkestAndTheSignSaysWhat() {
        assertThat(Heat.of(Map.of(Measure.OVERDUE, 9, Measure.ALL, 12), 9))
                .isEqualTo(new Heat("heat-late-3", "▲ 9/12"));
        assertThat(Heat.of(Map.of(Measure.OVERDUE, 1, Measure.ALL, 12), 9).style())
                .isEqualTo("heat-late-1");
        assertThat(Heat.of(Map.of(Measure.DAY, 2, Measure.ALL, 5), 9)).isEqualTo(new Heat("heat-soon", "◔ 2/5"));
        assertThat(Heat.of(Map.of(Measure.ALL, 5), 0)).isEqualTo(new Heat("heat-calm", "● 5"));
        assertThat(Heat.of(Map.of(), 0)).isEqualTo(new Heat("heat-none", ""));
    }

    @Test
    void theAddressSaysWhatIsShownAndNonsenseIsLeftOut() {
        SupervisionFilter filter = SupervisionFilter.ALL
                .with(Measure.PAUSED)
                .in(new UnitCode("990101001"), true)
                .withStep("dispatch", "Task_Accept")
                .withPerson("-")
                .from("property")
                .withText("漏水");
        SupervisionAddress address = new SupervisionAddress(filter, By.AGE, Form.MAP);
        assertThat(SupervisionAddress.of(address.query())).isEqualTo(address);
        SupervisionAddress odd = SupervisionAddress.of(QueryParameters.simple(Map.of(
                "show",
                "nonsense",
                "unit",
                "<script>",
                "by",
                "x",
                "age",
                "100",
                "step",
                "Task_A",
                "text",
                " ",
                "form",
                "3d")));
        assertThat(odd)
                .isEqualTo(new SupervisionAddress(SupervisionFilter.ALL.with(Measure.OVERDUE), By.UNIT, Form.TABLE));
    }
}
