package org.tongxin.deadline.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.deadline.CalendarHealth;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.DemoClock;
import org.tongxin.organization.Organization;

/** The administrator's calendar: the days of each year, the hours of the units, the import of a year, and in the demo the clock. */
@Route("admin/calendar")
@Menu(title = "calendar.title", order = 82, icon = "vaadin:calendar")
@RolesAllowed("administrator")
class CalendarView extends VerticalLayout implements HasDynamicTitle {

    private final Messages messages;
    private final CalendarHealth health;
    private final VerticalLayout notices = new VerticalLayout();

    CalendarView(
            CalendarAdministration calendar,
            Calendars calendars,
            CalendarHealth health,
            Organization organization,
            DemoClock demoClock,
            Clock clock,
            Messages messages,
            TimeWords words,
            LivePages live) {
        this.messages = messages;
        this.health = health;
        LocalDate today = LocalDate.now(clock);
        YearTab years = new YearTab(calendar, messages, today);
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(messages.get("calendar.year"), years);
        tabs.add(messages.get("calendar.hours"), new HoursTab(calendar, calendars, organization, messages));
        tabs.add(messages.get("calendar.import"), new ImportTab(calendar, messages, today, year -> {
            years.refresh(year);
            tabs.setSelectedIndex(0);
            announce();
            Notification.show(messages.get("calendar.import.done", Integer.toString(year)));
        }));
        if (demoClock.enabled()) {
            tabs.add(messages.get("clock.title"), new ClockTab(demoClock, messages, words, live));
        }
        notices.setPadding(false);
        add(new H2(messages.get("calendar.title")), notices, tabs);
        announce();
    }

    private void announce() {
        notices.removeAll();
        health.missingYears().forEach(year -> {
            Paragraph notice = new Paragraph(
                    VaadinIcon.WARNING.create(),
                    new Span(messages.get("calendar.missing.notice", Integer.toString(year))));
            notice.addClassName("calendar-missing");
            notice.getElement().setAttribute("role", "alert");
            notices.add(notice);
        });
        notices.setVisible(notices.getComponentCount() > 0);
    }

    @Override
    public String getPageTitle() {
        return messages.get("calendar.title");
    }
}
