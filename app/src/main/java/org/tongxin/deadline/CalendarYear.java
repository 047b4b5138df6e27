package org.tongxin.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A year of the working calendar. */
public record CalendarYear(int year, Map<LocalDate, SpecialDay> special) {

    static CalendarYear of(int year, AnnouncedDays days) {
        return new CalendarYear(
                year,
                days.special().values().stream()
                        .filter(day -> day.day().getYear() == year)
                        .collect(Collectors.toUnmodifiableMap(SpecialDay::day, day -> day)));
    }

    public boolean isWorkingDay(LocalDate day) {
        return new AnnouncedDays(Set.of(year), special).contains(day);
    }

    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** Holidays or days worked instead, in order. */
    public List<SpecialDay> days(SpecialDay.Kind kind) {
        return special.values().stream()
                .filter(day -> day.kind() == kind)
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    /** How many days of the year are worked. */
    public long workingDays() {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorkingDay)
                .count();
    }
}
