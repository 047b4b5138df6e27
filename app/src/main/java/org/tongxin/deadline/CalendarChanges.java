package org.tongxin.deadline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

/** Tells the record what has been changed about the calendar, in plain words. */
@Component
class CalendarChanges {

    private final ApplicationEventPublisher events;
    private final Organization organization;
    private final Messages messages;

    CalendarChanges(ApplicationEventPublisher events, Organization organization, Messages messages) {
        this.events = events;
        this.organization = organization;
        this.messages = messages;
    }

    /** Names the days that are different; an import that changes nothing is recorded, too. */
    void imported(int year, CalendarYear before, CalendarFile file) {
        Collection<SpecialDay> old = before.special().values();
        var detail = new Changed.Detail("audit.days", words(old, file.days()), words(file.days(), old));
        events.publishEvent(new Changed("calendar", String.valueOf(year), "imported", java.util.List.of(detail)));
    }

    void hours(UnitCode unit, @Nullable WorkingHours before, @Nullable WorkingHours after) {
        String name = organization.unit(unit).map(Unit::name).orElse("") + " " + unit;
        Changed.between("hours", name, words(before), words(after)).ifPresent(events::publishEvent);
    }

    /** The days of the one that are not in the other. */
    private String words(Collection<SpecialDay> days, Collection<SpecialDay> others) {
        return days.stream()
                .filter(day -> !others.contains(day))
                .sorted(Comparator.comparing(SpecialDay::day))
                .map(day -> day.day() + " " + text("audit.day." + day.kind().id()) + " " + day.name())
                .collect(Collectors.joining("；"));
    }

    private Map<String, String> words(@Nullable WorkingHours hours) {
        return hours == null ? Map.of() : Map.of("audit.hours", hours.always() ? text("audit.always") : hours.text());
    }

    private String text(String key) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, key);
    }
}
