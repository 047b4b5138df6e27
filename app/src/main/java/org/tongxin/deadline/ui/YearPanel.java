package org.tongxin.deadline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tongxin.common.Messages;
import org.tongxin.deadline.CalendarYear;
import org.tongxin.deadline.SpecialDay;

/** A year as twelve months; what differs from Monday to Friday has a colour, a sign (休, 班) and its name. */
class YearPanel extends Div {

    private final Messages messages;
    private final LocalDate today;

    YearPanel(Messages messages, LocalDate today) {
        this.messages = messages;
        this.today = today;
        addClassName("calendar-year");
    }

    void show(CalendarYear year) {
        removeAll();
        for (int month = 1; month <= 12; month++) {
            add(month(year, YearMonth.of(year.year(), month)));
        }
    }

    private NativeTable month(CalendarYear year, YearMonth month) {
        NativeTable table = new NativeTable();
        table.addClassName("calendar-month");
        table.setCaptionText(messages.get("calendar.month", month.getMonthValue()));
        NativeTableRow weekdays = table.getHead().addRow();
        for (String weekday : messages.get("calendar.weekdays").split(",", -1)) {
            weekdays.add(new NativeTableHeaderCell(weekday));
        }
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (LocalDate begin = monday; !begin.isAfter(month.atEndOfMonth()); begin = begin.plusWeeks(1)) {
            NativeTableRow week = table.getBody().addRow();
            begin.datesUntil(begin.plusWeeks(1))
                    .map(day -> YearMonth.from(day).equals(month) ? cell(year, day) : new NativeTableCell())
                    .forEach(week::add);
        }
        return table;
    }

    private NativeTableCell cell(CalendarYear year, LocalDate day) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(new Span(Integer.toString(day.getDayOfMonth())));
        String kind = kind(year, day);
        cell.addClassName("day-" + kind);
        String word = messages.get("calendar.day." + kind);
        year.special(day).ifPresent(special -> cell.add(sign(special)));
        if (day.equals(today)) {
            cell.addClassName("day-today");
            word = word + " · " + messages.get("calendar.today");
        }
        String name = year.special(day).map(special -> " · " + special.name()).orElse("");
        cell.getElement().setAttribute("title", day + " " + word + name);
        return cell;
    }

    private static String kind(CalendarYear year, LocalDate day) {
        return year.special(day)
                .map(special -> special.kind().id())
                .orElseGet(() -> year.isWorkingDay(day) ? "working" : "weekend");
    }

    private Span sign(SpecialDay special) {
        Span sign = new Span(messages.get("calendar.sign." + special.kind().id()));
        sign.addClassName("day-sign");
        return sign;
    }

    /** What the colours and signs mean. */
    Div legend() {
        Div legend = new Div();
        legend.addClassName("calendar-legend");
        for (String kind : new String[] {"working", "weekend", "holiday", "workday"}) {
            Span mark = new Span(
                    kind.equals("holiday") || kind.equals("workday") ? messages.get("calendar.sign." + kind) : "");
            mark.addClassNames("legend-mark", "day-" + kind);
            legend.add(new Span(mark, new Span(messages.get("calendar.day." + kind))));
        }
        return legend;
    }
}
