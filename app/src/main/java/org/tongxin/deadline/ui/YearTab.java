package org.tongxin.deadline.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.tongxin.common.Messages;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.deadline.CalendarYear;
import org.tongxin.deadline.SpecialDay;

/** The known years, one at a time. */
class YearTab extends VerticalLayout {

    private final CalendarAdministration calendar;
    private final Messages messages;
    private final LocalDate today;
    private final Select<Integer> choice = new Select<>();
    private final Paragraph summary = new Paragraph();
    private final YearPanel panel;

    YearTab(CalendarAdministration calendar, Messages messages, LocalDate today) {
        this.calendar = calendar;
        this.messages = messages;
        this.today = today;
        this.panel = new YearPanel(messages, today);
        choice.setLabel(messages.get("calendar.year"));
        choice.addValueChangeListener(chosen -> show(chosen.getValue()));
        setPadding(false);
        add(choice, summary, panel.legend(), panel);
        refresh(today.getYear());
    }

    /** Reads the years anew and shows one of them. */
    void refresh(int wanted) {
        NavigableSet<Integer> years = calendar.years();
        choice.setItems(years);
        if (years.isEmpty()) {
            summary.setText(messages.get("calendar.none"));
        } else {
            choice.setValue(years.contains(wanted) ? Integer.valueOf(wanted) : years.last());
        }
    }

    private void show(Integer year) {
        if (year != null) {
            calendar.year(year).ifPresent(known -> {
                summary.setText(summary(known, messages, "calendar.summary"));
                panel.show(known);
            });
        }
    }

    static String summary(CalendarYear year, Messages messages, String key) {
        return messages.get(
                key,
                Integer.toString(year.year()),
                year.workingDays(),
                year.days(SpecialDay.Kind.HOLIDAY).size(),
                year.days(SpecialDay.Kind.WORKDAY).size());
    }
}
