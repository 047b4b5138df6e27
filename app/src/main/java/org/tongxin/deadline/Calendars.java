package org.tongxin.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.tongxin.common.Remembered;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

/** The working calendar of each unit. */
@Service
public class Calendars {

    /** Another node sees a change after this long at the latest; where it was made it counts at once. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Organization organization;
    private final Remembered<Snapshot> snapshot;

    Calendars(CalendarStore store, @Lazy Organization organization) {
        this.organization = organization;
        this.snapshot = new Remembered<>(FRESH, () -> new Snapshot(store.days(), store.hours()));
    }

    /** The calendar of the unit: the hours are its own or those of the nearest unit above that has some. */
    public WorkingCalendar of(@Nullable UnitCode unit) {
        WorkingHours hours = hoursOf(unit);
        return hours.always() ? WorkingCalendar.CALENDAR_TIME : new WorkingCalendar(hours, days());
    }

    /** The calendar of those units that have no hours of their own. */
    public WorkingCalendar standard() {
        return of(null);
    }

    private WorkingHours hoursOf(@Nullable UnitCode unit) {
        Map<UnitCode, WorkingHours> own = snapshot.get().hours;
        if (own.isEmpty() || unit == null) {
            return WorkingHours.DEFAULT;
        }
        List<Unit> path = new ArrayList<>(organization.path(unit));
        Collections.reverse(path);
        return path.stream()
                .map(Unit::code)
                .filter(own::containsKey)
                .findFirst()
                .map(own::get)
                .orElse(WorkingHours.DEFAULT);
    }

    /** Hours that differ from {@link WorkingHours#DEFAULT}, by the unit that has them. */
    public Map<UnitCode, WorkingHours> ownHours() {
        return Map.copyOf(snapshot.get().hours);
    }

    AnnouncedDays days() {
        return snapshot.get().days;
    }

    /** What was read is read anew. */
    void refresh() {
        snapshot.forget();
    }

    private record Snapshot(AnnouncedDays days, Map<UnitCode, WorkingHours> hours) {}
}
