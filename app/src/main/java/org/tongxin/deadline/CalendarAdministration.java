package org.tongxin.deadline;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Looking at the calendar and changing it; changing is for the administrator alone, and recorded. */
@Service
public class CalendarAdministration {

    private final CalendarStore store;
    private final Calendars calendars;
    private final Organization organization;
    private final CurrentPerson current;
    private final CalendarChanges changes;
    private final TransactionTemplate transaction;

    CalendarAdministration(
            CalendarStore store,
            Calendars calendars,
            Organization organization,
            CurrentPerson current,
            CalendarChanges changes,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.calendars = calendars;
        this.organization = organization;
        this.current = current;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
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
        change(() -> {
            changes.imported(file.year(), CalendarYear.of(file.year(), store.days()), file);
            store.replace(file, person.name());
        });
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
        WorkingHours fresh = WorkingHours.parse(hours);
        change(() -> {
            changes.hours(unit, store.hours().get(unit), fresh);
            store.setHours(unit, fresh);
        });
    }

    /** From now on the unit works when the unit above it does. */
    public void removeHours(UnitCode unit) {
        administrator();
        change(() -> {
            changes.hours(unit, store.hours().get(unit), null);
            store.removeHours(unit);
        });
    }

    private void change(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
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
