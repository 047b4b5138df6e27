package org.tongxin.deadline;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Looking at the calendar and changing it; changing is for the administrator alone. */
@Service
public class CalendarAdministration {

    private final CalendarStore store;
    private final Calendars calendars;
    private final Organization organization;
    private final CurrentPerson current;

    CalendarAdministration(CalendarStore store, Calendars calendars, Organization organization, CurrentPerson current) {
        this.store = store;
        this.calendars = calendars;
        this.organization = organization;
        this.current = current;
    }

    /** The years whose days are known. */
    public NavigableSet<Integer> years() {
        return new TreeSet<>(calendars.days().years());
    }

    public Optional<CalendarYear> year(int year) {
        AnnouncedDays days = calendars.days();
        return days.years().contains(year) ? Optional.of(CalendarYear.of(year, days)) : Optional.empty();
    }

    /**
     * What an import of the file would say about its year, without storing anything.
     *
     * @param content a CSV with the columns {@code date,kind,name}
     * @throws Refused naming the first bad line and what is wrong with it
     */
    public CalendarYear preview(byte[] content) {
        CalendarFile file = CalendarFile.parse(content);
        return CalendarYear.of(file.year(), file.announced());
    }

    /** Puts the file in the place of what was known of its year; deadlines that were computed before stay. */
    public CalendarYear importYear(byte[] content) {
        Person person = administrator();
        CalendarFile file = CalendarFile.parse(content);
        store.replace(file, person.name());
        calendars.refresh();
        return CalendarYear.of(file.year(), file.announced());
    }

    /**
     * Gives a unit, and those below it without their own, these hours.
     *
     * @param hours what {@link WorkingHours#parse} reads
     */
    public void setHours(UnitCode unit, String hours) {
        administrator();
        if (organization.unit(unit).isEmpty()) {
            throw new Refused("calendar.hours.unit-unknown", unit);
        }
        store.setHours(unit, WorkingHours.parse(hours));
        calendars.refresh();
    }

    /** From now on the unit works when the unit above it does. */
    public void removeHours(UnitCode unit) {
        administrator();
        store.removeHours(unit);
        calendars.refresh();
    }

    private Person administrator() {
        Person person = current.get();
        if (!person.holds("administrator")) {
            throw new AccessDeniedException("Only an administrator changes the calendar");
        }
        return person;
    }
}
