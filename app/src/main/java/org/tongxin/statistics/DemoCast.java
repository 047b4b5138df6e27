package org.tongxin.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** What the demo's past cases are about, who worked on them, and the limits that counted. */
@Component
class DemoCast {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Duration REFERENCE = Duration.ofDays(30);

    private final Organization organization;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;
    private final Map<String, Allowance> allowances = new HashMap<>();

    DemoCast(Organization organization, Deadlines deadlines, Calendars calendars, Clock clock) {
        this.organization = organization;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param field of the department that is in charge; empty for none */
    record Subject(String process, String category, String field, String urgency, String title, String text) {

        String wholeLimit() {
            return process.equals("mediation") ? "mediation.conclude" : process + ".case";
        }
    }

    List<Subject> subjects() {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("demo/history.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream()
                    .map(row -> new Subject(
                            row.get("process"),
                            row.get("category"),
                            row.get("field"),
                            row.get("urgency"),
                            row.get("title"),
                            row.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<Unit> communities() {
        return organization.unitsOf(UnitType.COMMUNITY);
    }

    List<Unit> estates(UnitCode community) {
        return organization.children(community).stream()
                .filter(unit -> unit.type() == UnitType.ESTATE)
                .toList();
    }

    UnitCode department(Subject subject, UnitCode unit) {
        return organization.department(subject.field(), unit).map(Unit::code).orElse(unit);
    }

    UnitCode above(UnitCode unit) {
        return organization.unit(unit).map(Unit::parent).orElse(unit);
    }

    /** The role at that unit, or the nearest above at which somebody holds it. */
    RoleAt nearest(RoleAt wanted) {
        return organization.nearest(wanted.role(), wanted.unit());
    }

    String holder(RoleAt role) {
        return organization.holders(role).stream()
                .map(Person::name)
                .sorted()
                .findFirst()
                .orElse(role.role());
    }

    /**
     * A limit as it counts on a working morning: asked once, since the table is asked anew each time.
     *
     * @param allowed in the calendar's time
     */
    record Allowance(WorkingCalendar calendar, Duration allowed) {

        Instant due(Instant from) {
            return calendar.plus(from, allowed);
        }
    }

    Allowance allowance(String limit, Subject subject, UnitCode unit) {
        return allowances.computeIfAbsent(limit + " " + subject.category() + " " + subject.urgency(), key -> {
            WorkingCalendar calendar = deadlines.calendar(limit, subject.category(), subject.urgency(), unit);
            Instant morning =
                    calendars.standard().nextWorkingDay(clock.instant().minus(REFERENCE));
            Instant due = deadlines
                    .due(limit, subject.category(), subject.urgency(), unit, morning)
                    .deadline();
            return new Allowance(calendar, calendar.between(morning, due));
        });
    }
}
