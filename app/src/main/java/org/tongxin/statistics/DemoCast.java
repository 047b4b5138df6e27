package org.tongxin.statistics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
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

    private final Organization organization;
    private final Deadlines deadlines;

    DemoCast(Organization organization, Deadlines deadlines) {
        this.organization = organization;
        this.deadlines = deadlines;
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

    Instant due(String limit, Subject subject, UnitCode unit, Instant from) {
        try {
            return deadlines
                    .due(limit, subject.category(), subject.urgency(), unit, from)
                    .deadline();
        } catch (Refused unknown) {
            return from.plus(Duration.ofDays(3));
        }
    }

    /** The demo goes on in a year whose working days nobody has announced yet. */
    WorkingCalendar calendar(String limit, Subject subject, UnitCode unit) {
        try {
            WorkingCalendar calendar = deadlines.calendar(limit, subject.category(), subject.urgency(), unit);
            return calendar;
        } catch (Refused unknown) {
            return WorkingCalendar.CALENDAR_TIME;
        }
    }
}
