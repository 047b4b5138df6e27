package org.tongxin.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.UnitCode;

/** The calendar's tables. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AnnouncedDays days() {
        var years = new HashSet<>(
                jdbc.sql("select year from calendar_year").query(Integer.class).list());
        Map<LocalDate, SpecialDay> special = jdbc
                .sql("select day, kind, name from calendar_day")
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("kind").equals("holiday") ? SpecialDay.Kind.HOLIDAY : SpecialDay.Kind.WORKDAY,
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        return new AnnouncedDays(years, special);
    }

    /** Puts the file in the place of what was known of its year: the whole of it or nothing. */
    @Transactional
    void replace(CalendarFile file, @Nullable String person) {
        jdbc.sql("""
                        insert into calendar_year (year, imported_at, imported_by) values (?, ?, ?)
                        on conflict (year) do update set imported_at = excluded.imported_at, imported_by = excluded.imported_by
                        """)
                .param(file.year())
                .param(OffsetDateTime.now(clock))
                .param(person)
                .update();
        jdbc.sql("delete from calendar_day where year = ?").param(file.year()).update();
        file.days()
                .forEach(day -> jdbc.sql("""
                                insert into calendar_day (day, year, kind, name) values (?, ?, ?, ?)
                                on conflict (day) do update set year = excluded.year, kind = excluded.kind, name = excluded.name
                                """)
                        .param(day.day())
                        .param(file.year())
                        .param(day.kind().id())
                        .param(day.name())
                        .update());
    }

    Map<UnitCode, WorkingHours> hours() {
        return jdbc
                .sql("select unit, hours from working_hours")
                .query((row, number) ->
                        Map.entry(new UnitCode(row.getString("unit")), WorkingHours.parse(row.getString("hours"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void setHours(UnitCode unit, WorkingHours hours) {
        jdbc.sql(
                        "insert into working_hours (unit, hours) values (?, ?) on conflict (unit) do update set hours = excluded.hours")
                .param(unit.value())
                .param(hours.text())
                .update();
    }

    void removeHours(UnitCode unit) {
        jdbc.sql("delete from working_hours where unit = ?").param(unit.value()).update();
    }
}
