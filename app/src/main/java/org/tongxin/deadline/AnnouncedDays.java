package org.tongxin.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tongxin.common.Refused;

/** Monday to Friday with the special days of the announced years; a year that was not announced is refused, never guessed. */
record AnnouncedDays(Set<Integer> years, Map<LocalDate, SpecialDay> special) implements WorkingDays {

    @Override
    public boolean contains(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new Refused("calendar.year-missing", Integer.toString(day.getYear()));
        }
        SpecialDay known = special.get(day);
        return known == null
                ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                : known.kind() == SpecialDay.Kind.WORKDAY;
    }
}
