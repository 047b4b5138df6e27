package org.tongxin.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Orders;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.supervision.Urging;
import org.tongxin.workflow.WorkTasks;

/** What a supervisor does from the menu of a row and from the tab of a case. */
@IntegrationTest
class ActingDialogsTest {

    @Autowired
    TaskMenu menu;

    @Autowired
    SupervisionPart part;

    @Autowired
    SupervisionWords words;

    @Autowired
    Supervision supervision;

    @Autowired
    Orders orders;

    @Autowired
    Urging urging;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles cases;

    @Autowired
    InboxCases inboxCases;

    @Autowired
    Organization organization;

    @Autowired
    Clock clock;

    Person supervisor;
    CaseNumber number;
    String task;
    int done;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        supervisor = organization.person("supervisor").orElseThrow();
        number = inboxCases.open("菜单里的事项", clock.instant().plus(Duration.ofDays(1)));
        task = inboxCases.task(number).id();
        done = 0;
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    void anOrderIsPutFromTheMenuAndUndone() {
        choose("挂牌督办");
        assertThat(text(_get(Dialog.class))).contains("和乐社区 社区党组织书记", "答复期限：");
        confirm("挂牌督办");
        assertThat(error()).isEqualTo("请说明理由。");
        _setValue(_get(TextArea.class), "居民三次来问");
        confirm("挂牌督办");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(done).isEqualTo(1);
        assertThat(orders.standing(number)).isPresent();
        undo();
        assertThat(orders.standing(number)).isEmpty();
    }

    @Test
    void anOrderThatStandsIsNotOfferedAgainAndIsShownOnTheCase() {
        choose("挂牌督办");
        _setValue(_get(TextArea.class), "居民三次来问");
        confirm("挂牌督办");
        open();
        assertThat(_find(_get(Dialog.class), Button.class))
                .extracting(Button::getText)
                .contains("接手", "调整紧急程度")
                .doesNotContain("挂牌督办", "催办", "改派");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("取消")));
        var file = cases.find(number).orElseThrow();
        assertThat(part.offered(file, supervisor)).isTrue();
        Component shown = part.show(file, supervisor);
        UI.getCurrent().add(shown);
        assertThat(text(shown)).contains("办理事项", "督办单：办理事项", "等待答复", "理由：居民三次来问");
        _click(_get(shown, Button.class, spec -> spec.withText("撤销督办")));
        confirm("撤销督办");
        assertThat(_get(Div.class, spec -> spec.withClasses("dialog-error")).getText())
                .isEqualTo("请说明理由。");
        _setValue(_get(TextArea.class), "已电话说明");
        confirm("撤销督办");
        assertThat(text(shown)).contains("已撤销");
    }

    @Test
    void aTaskIsTakenOverAndGivenBack() {
        tasks.claim(task, "party-member");
        choose("接手");
        assertThat(text(_get(Dialog.class))).contains("现在由曹阳办理");
        confirm("接手");
        assertThat(_find(Dialog.class)).hasSize(1);
        _setValue(_get(TextArea.class), "出差");
        confirm("接手");
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo("supervisor");
        undo();
        assertThat(tasks.find(task).orElseThrow().assignee()).isEqualTo("party-member");
    }

    @Test
    void theUrgencyIsChangedWithTheEffectShownBefore() {
        choose("调整紧急程度");
        confirm("调整紧急程度");
        assertThat(_get(Div.class, spec -> spec.withClasses("dialog-error")).getText())
                .isEqualTo("请选择紧急程度。");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Urgency> to = _get(RadioButtonGroup.class);
        _setValue(to, Urgency.CRITICAL);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("effect")).getText())
                .contains("“办理事项”");
        _setValue(_get(TextArea.class), "有老人独居");
        confirm("调整紧急程度");
        assertThat(cases.find(number).orElseThrow().urgency()).isEqualTo(Urgency.CRITICAL);
        undo();
        assertThat(cases.find(number).orElseThrow().urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void severalAreUrgedAtOnceAndTheSecondTimeNeedsAReason() {
        SupervisionLine line = line();
        new BulkUrgeDialog(urging, words, supervisor, List.of(line), () -> done++).open();
        assertThat(text(_get(Dialog.class))).contains("菜单里的事项：将提醒");
        confirm("催办");
        assertThat(done).isEqualTo(1);
        new BulkUrgeDialog(urging, words, supervisor, List.of(line), () -> done++).open();
        assertThat(text(_get(Dialog.class))).contains("24 小时内催办过");
        confirm("催办");
        assertThat(error()).isEqualTo("24 小时内已经催办过，请先说明为什么再次催办。");
        _setValue(_get(TextArea.class), "居民又来问");
        confirm("催办");
        assertThat(done).isEqualTo(2);
        Person beside = organization.person("street-coordinator-2").orElseThrow();
        new BulkUrgeDialog(urging, words, beside, List.of(line), () -> done++).open();
        assertThat(text(_get(Dialog.class))).contains("您没有督办这项任务的权限。");
    }

    private SupervisionLine line() {
        return supervision.line(supervisor, task).orElseThrow();
    }

    private void open() {
        Button more = menu.more(line().task(), supervisor, () -> done++);
        UI.getCurrent().add(more);
        _click(more);
    }

    private void choose(String action) {
        open();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(action)));
    }

    private void confirm(String label) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(label)));
    }

    private void undo() {
        Notification said = _find(Notification.class).get(0);
        _click(_get(said, Button.class, spec -> spec.withText("撤销")));
    }

    private static String error() {
        return _get(Paragraph.class, spec -> spec.withClasses("dialog-error")).getText();
    }

    private static String text(Component component) {
        StringBuilder all = new StringBuilder(component.getElement().getTextRecursively());
        _find(component, RadioButtonGroup.class)
                .forEach(group -> ((RadioButtonGroup<?>) group)
                        .getListDataView()
                        .getItems()
                        .forEach(item -> all.append(label(group, item))));
        return all.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String label(RadioButtonGroup group, Object item) {
        return String.valueOf(group.getItemLabelGenerator().apply(item));
    }
}
