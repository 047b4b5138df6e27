package org.tongxin.absence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.absence.Absences;
import org.tongxin.absence.Deputies;
import org.tongxin.common.Messages;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Somebody enters that they are away; what is refused is said, and what was typed stays. */
@IntegrationTest
class AbsenceViewTest {

    @Autowired
    Absences absences;

    @Autowired
    Deputies deputies;

    @Autowired
    Organization organization;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        jdbc.sql("delete from absence").update();
    }

    @AfterEach
    void end() {
        jdbc.sql("delete from absence").update();
        MockVaadin.tearDown();
    }

    @Test
    void aPersonEntersAPeriodAndEndsIt() {
        Person member = person("party-member");
        open(member);
        LocalDate today = LocalDate.now(clock);
        _click(button("登记"));
        assertThat(error()).isEqualTo("请填写第一天、最后一天和代理人。");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("第一天")), today.plusDays(3));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("最后一天")), today);
        _setValue(deputy(), person("community-secretary"));
        _click(button("登记"));
        assertThat(error()).isEqualTo("最后一天不能早于第一天。");
        assertThat(deputy().getValue()).as("what was chosen stays").isEqualTo(person("community-secretary"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("第一天")), today);
        _click(button("登记"));
        assertThat(_find(Div.class, spec -> spec.withClasses("absence-line"))).hasSize(1);
        assertThat(deputies.deputyOf("party-member")).contains(person("community-secretary"));
        _click(button("结束"));
        assertThat(deputies.deputyOf("party-member")).isEmpty();
    }

    @Test
    void aSupervisorEntersForThoseOfTheUnitsOnly() {
        open(person("supervisor"));
        assertThat(who().getListDataView().getItems().map(Person::name))
                .contains("supervisor", "dispatcher")
                .doesNotContain("dispatcher-3");
        _setValue(who(), person("dispatcher"));
        assertThat(deputy().getListDataView().getItems().map(Person::name))
                .contains("community-secretary")
                .doesNotContain("dispatcher", "community-secretary-2");
    }

    private void open(Person person) {
        UI.getCurrent().add(new AbsenceView(absences, organization, messages, clock, new Somebody(person)));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> deputy() {
        return _get(ComboBox.class, spec -> spec.withLabel("代理人"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> who() {
        return _get(ComboBox.class, spec -> spec.withLabel("为谁登记"));
    }

    private static String error() {
        return _get(Div.class, spec -> spec.withClasses("dialog-error")).getText();
    }

    private Person person(String account) {
        return organization.person(account).orElseThrow();
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
