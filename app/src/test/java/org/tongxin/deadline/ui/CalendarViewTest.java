package org.tongxin.deadline.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.deadline.CalendarAdministrator;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.DemoClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

@IntegrationTest
class CalendarViewTest {

    private static final String YEAR_2103 = """
            date,kind,name
            2103-01-01,holiday,元旦
            2103-05-01,holiday,劳动节
            2103-10-01,holiday,国庆节
            """;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CalendarAdministration administration;

    @Autowired
    Calendars calendars;

    @Autowired
    Organization organization;

    @Autowired
    DemoClock demo;

    @Autowired
    Messages messages;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        CalendarAdministrator.login(beans);
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(beans.createBean(CalendarView.class));
    }

    @AfterEach
    void cleanUp() {
        MockVaadin.tearDown();
        jdbc.sql("delete from calendar_day where year = 2103").update();
        jdbc.sql("delete from calendar_year where year = 2103").update();
        administration.removeHours(new UnitCode("cal-s01"));
        jdbc.sql("delete from demo_clock").update();
        travel.setOffset(Duration.ZERO);
        CalendarAdministrator.logout();
    }

    @Test
    void aMakeUpSaturdayIsMarkedBySignAndWord() {
        YearTab years = new YearTab(administration, messages, LocalDate.of(2026, 10, 10));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(years);
        NativeTableCell day = _find(NativeTableCell.class).stream()
                .filter(cell -> title(cell).startsWith("2026-10-10"))
                .findFirst()
                .orElseThrow();
        assertThat(title(day)).isEqualTo("2026-10-10 调休上班 · 今天 · 国庆节");
        assertThat(day.getElement().getTextRecursively()).isEqualTo("10班");
        assertThat(_get(Paragraph.class).getText()).isEqualTo("2026 年：工作日 248 天，放假 33 天，调休上班 6 天");
    }

    @Test
    void aFileIsShownBeforeItIsStored() {
        tab(2);
        ImportTab importing = _get(ImportTab.class);
        importing.received(YEAR_2103.getBytes(StandardCharsets.UTF_8));
        assertThat(administration.years()).doesNotContain(2103);
        _click(_get(Button.class, button -> button.withText("确认导入")));
        assertThat(administration.years()).contains(2103);
    }

    @Test
    void aBadLineIsShown() {
        tab(2);
        _get(ImportTab.class).received((YEAR_2103 + "2103-02-30,holiday,x\n").getBytes(StandardCharsets.UTF_8));
        assertThat(_get(Paragraph.class, paragraph -> paragraph.withClasses("calendar-error"))
                        .getText())
                .isEqualTo("第 5 行：“2103-02-30”不是有效日期，应如 2027-01-01");
        assertThat(_find(Button.class, button -> button.withText("确认导入"))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void wrongHoursStayInTheField() {
        tab(1);
        Unit street = organization.unit(new UnitCode("cal-s01")).orElseThrow();
        _setValue((ComboBox<Unit>) _get(ComboBox.class), street);
        TextField hours = _get(TextField.class);
        _setValue(hours, "18:00-9:00");
        _click(_get(Button.class, button -> button.withText("保存")));
        assertThat(hours.isInvalid()).isTrue();
        assertThat(hours.getErrorMessage()).isEqualTo("“18:00-9:00”的结束时间不晚于开始时间；跨夜请分成两段");
        assertThat(hours.getValue()).isEqualTo("18:00-9:00");

        _setValue(hours, "8:00-12:00");
        _click(_get(Button.class, button -> button.withText("保存")));
        assertThat(hours.isInvalid()).isFalse();
        assertThat(calendars.of(street.code()).hours().text()).isEqualTo("08:00-12:00");
    }

    @Test
    void theClockMovesAfterAQuestion() {
        tab(3);
        _click(_get(Button.class, button -> button.withText("往前一小时")));
        assertThat(demo.moved()).isFalse();
        ConfirmDialog question = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(demo.moved()).isTrue();
    }

    private static void tab(int index) {
        _get(TabSheet.class).setSelectedIndex(index);
    }

    private static String title(NativeTableCell cell) {
        String title = cell.getElement().getAttribute("title");
        return title == null ? "" : title;
    }
}
