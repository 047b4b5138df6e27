package org.tongxin.whatif.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitChanges;
import org.tongxin.deadline.LimitUnit;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.whatif.PastRecords;
import org.tongxin.whatif.WhatIf;

/** The page of limits: a table in words, and a trial that shows what another limit would have meant. */
@IntegrationTest
class LimitsViewTest {

    @Autowired
    WhatIf whatIf;

    @Autowired
    LimitWords words;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    PastRecords past;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        past = new PastRecords(jdbc);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
        jdbc.sql("delete from statistics_case where case_number like 'T%'").update();
    }

    @Test
    void theLimitsStandInWords() {
        open(Runnable::run);
        assertThat(row("整件办结（一般）")).contains("全部", "7 天", "用时 80% 时");
        assertThat(row("社区派单（一般）")).contains("4 个工作小时");
        assertThat(row("部门接单（特急）")).contains("特急", "15 分钟");
        assertThat(row("当日必达")).contains("当个工作日下班前");
        assertThat(button("试算").isEnabled()).isFalse();
    }

    @Test
    void anotherLimitIsTriedOnThePastAndTakenBack() {
        for (int days : new int[] {2, 4, 6, 9}) {
            past.closed(
                    past.east,
                    "normal",
                    "2026-10-01T10:00+08:00",
                    "2026-10-0" + (days == 9 ? 9 : days) + "T10:00+08:00");
        }
        past.closed(past.west, "normal", "2026-10-01T10:00+08:00", "2026-10-30T10:00+08:00");
        open(Runnable::run);
        change("整件办结（一般）", 3);
        assertThat(row("整件办结（一般）")).contains("7 天→ 3 天");
        _setValue(_get(Select.class, spec -> spec.withLabel("看哪段时间")), Trial.Since.ALL);
        _click(button("试算"));
        MockVaadin.clientRoundtrip();
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("whatif-sentence"))
                        .getText())
                .isEqualTo("过去办完的 5 项里，按现在的时限有 2 项超期（40.0%），按试改的时限有 3 项（60.0%），多 1 项。");
        assertThat(row(past.east.value())).contains("4", "1", "2", "▲ +1");
        assertThat(row("整件（")).contains("5");
        _click(_get(Button.class, spec -> spec.withText("整件办结（一般）：7 天 → 3 天")));
        assertThat(row("整件办结（一般）")).doesNotContain("→");
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("whatif-sentence")))
                .isEmpty();
    }

    @Test
    void aPastWithoutAnythingSaysSo() {
        open(Runnable::run);
        change("整件办结（一般）", 3);
        _click(button("试算"));
        MockVaadin.clientRoundtrip();
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("empty-state"))
                        .getText())
                .startsWith("所选时间里没有用到这些时限的环节或办件");
    }

    @Test
    void anAmountThatMakesNoSenseIsRefusedAndStays() {
        open(Runnable::run);
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "试改：整件办结（一般）")));
        _get(IntegerField.class).setValue(0);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("试改")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("dialog-error"))
                        .getText())
                .isEqualTo("请填 1 到 5,000,000 之间的整数。");
        assertThat(_get(IntegerField.class).getValue()).isZero();
    }

    @Test
    void aTrialCanBeStoppedAndItsAnswerComesTooLate() {
        Runnable[] waiting = new Runnable[1];
        open(work -> waiting[0] = work);
        change("整件办结（一般）", 3);
        _click(button("试算"));
        assertThat(_find(Button.class, spec -> spec.withText("停止"))).hasSize(1);
        _click(button("停止"));
        waiting[0].run();
        MockVaadin.clientRoundtrip();
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("empty-state")))
                .isEmpty();
        assertThat(button("试算").isEnabled()).isTrue();
    }

    @Test
    void aProcessOwnerTakesWhatWasTriedToTheTable() {
        open(Runnable::run, new Person("process-owner", "流程管理员", Set.of(new RoleAt("process-owner", past.street))));
        assertThat(_find(Anchor.class, spec -> spec.withText("就这么改"))).isEmpty();
        change("整件办结（一般）", 3);
        Anchor take = _get(Anchor.class, spec -> spec.withText("就这么改"));
        Location target = new Location(take.getHref());
        assertThat(target.getPath()).isEqualTo("models");
        assertThat(target.getQueryParameters().getSingleParameter("table")).hasValue("limits");
        assertThat(LimitChanges.read(target.getQueryParameters()))
                .containsExactly(Map.entry("Rule_DispatchCase_Default", new LimitChange(3, LimitUnit.DAYS)));
    }

    @Test
    void whoOnlySupervisesChangesNothing() {
        open(Runnable::run);
        change("整件办结（一般）", 3);
        assertThat(_find(Anchor.class, spec -> spec.withText("就这么改"))).isEmpty();
    }

    private void open(Executor executor) {
        open(executor, past.supervisor(past.street));
    }

    private void open(Executor executor, Person person) {
        UI.getCurrent().add(new LimitsView(whatIf, words, new Somebody(person), clock, executor));
    }

    private static void change(String what, int amount) {
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "试改：" + what)));
        _setValue(_get(IntegerField.class), amount);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("试改")));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String row(String beginning) {
        return _find(NativeTableRow.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.startsWith(beginning))
                .findFirst()
                .orElseThrow();
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
}
