package org.tongxin.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.WorkingHours;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Which units work other hours than the standard ones. */
class HoursTab extends VerticalLayout {

    private final CalendarAdministration calendar;
    private final Calendars calendars;
    private final Organization organization;
    private final Messages messages;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final TextField hours = new TextField();
    private final Grid<UnitCode> own = new Grid<>();

    HoursTab(CalendarAdministration calendar, Calendars calendars, Organization organization, Messages messages) {
        this.calendar = calendar;
        this.calendars = calendars;
        this.organization = organization;
        this.messages = messages;
        setPadding(false);
        add(new Paragraph(messages.get("calendar.hours.standard", WorkingHours.DEFAULT.text())), form(), list());
        refresh();
    }

    private FlexLayout form() {
        List<Unit> units = Arrays.stream(UnitType.values())
                .flatMap(type -> organization.unitsOf(type).stream())
                .toList();
        unit.setLabel(messages.get("calendar.hours.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(item -> item.name() + " " + item.code());
        hours.setLabel(messages.get("calendar.hours.value"));
        hours.setHelperText(messages.get("calendar.hours.help"));
        hours.setMaxLength(200);
        hours.setValue(WorkingHours.DEFAULT.text());
        Button save = new Button(messages.get("calendar.hours.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FlexLayout form = new FlexLayout(unit, hours, save);
        form.addClassName("calendar-hours-form");
        return form;
    }

    private Grid<UnitCode> list() {
        own.addColumn(this::name).setHeader(messages.get("calendar.hours.unit")).setAutoWidth(true);
        own.addColumn(code -> words(calendars.ownHours().getOrDefault(code, WorkingHours.DEFAULT)))
                .setHeader(messages.get("calendar.hours.value"))
                .setAutoWidth(true);
        own.addComponentColumn(code -> new Button(messages.get("calendar.hours.remove"), click -> remove(code)))
                .setAutoWidth(true);
        own.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        own.setAllRowsVisible(true);
        own.setEmptyStateComponent(new Span(messages.get("calendar.hours.none")));
        return own;
    }

    private void save() {
        unit.setInvalid(unit.isEmpty());
        unit.setErrorMessage(messages.get("calendar.hours.unit-required"));
        hours.setInvalid(false);
        if (unit.isEmpty()) {
            return;
        }
        try {
            calendar.setHours(unit.getValue().code(), hours.getValue());
            Notification.show(
                    messages.get("calendar.hours.saved", unit.getValue().name()));
            refresh();
        } catch (Refused refused) {
            hours.setErrorMessage(messages.get(refused));
            hours.setInvalid(true);
        }
    }

    private void remove(UnitCode code) {
        calendar.removeHours(code);
        Notification.show(messages.get("calendar.hours.removed", name(code)));
        refresh();
    }

    private void refresh() {
        own.setItems(calendars.ownHours().keySet().stream()
                .sorted(Comparator.comparing(UnitCode::value))
                .toList());
    }

    private String name(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }

    private String words(WorkingHours hours) {
        return hours.always() ? messages.get("calendar.hours.always") : hours.text();
    }
}
