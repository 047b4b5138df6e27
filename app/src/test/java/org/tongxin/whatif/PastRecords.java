package org.tongxin.whatif;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** A past of its own, in units that nobody else has. */
public final class PastRecords {

    private final JdbcClient jdbc;
    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    public final UnitCode street = new UnitCode("T" + id);
    public final UnitCode east = new UnitCode("T" + id + "E");
    public final UnitCode west = new UnitCode("T" + id + "W");

    public PastRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Person supervisor(UnitCode unit) {
        return new Person("supervisor", "督办员", Set.of(new RoleAt("supervisor", unit)));
    }

    /** A closed case; times such as {@code 2026-06-05T10:00+08:00}. */
    public String closed(UnitCode unit, String urgency, String filed, @Nullable String closed) {
        return closed(unit, urgency, filed, closed, closed);
    }

    /** The same, rated or given up waiting for a rating after the work was done. */
    public String closed(UnitCode unit, String urgency, String filed, @Nullable String done, @Nullable String closed) {
        String number = "T" + UUID.randomUUID();
        jdbc.sql("""
                        insert into statistics_case (case_number, process_key, urgency, unit, path, filed, done, closed, reopened, handed_back)
                        values (:number, 'dispatch', :urgency, :unit, :path, :filed, :done, :closed, 0, 0)
                        """)
                .param("number", number)
                .param("urgency", urgency)
                .param("unit", unit.value())
                .param("path", path(unit))
                .param("filed", OffsetDateTime.parse(filed))
                .param("done", done == null ? null : OffsetDateTime.parse(done))
                .param("closed", closed == null ? null : OffsetDateTime.parse(closed))
                .update();
        return number;
    }

    /** A step of dispatch, in a case that is open. */
    public void step(String step, UnitCode unit, String begun, String ended, int pausedMinutes, boolean cancelled) {
        String number = closed(unit, "normal", begun, null);
        jdbc.sql("""
                        insert into statistics_step (task_id, case_number, process_key, step, step_name, unit, path, created, ended, cancelled, paused_minutes)
                        values (:number, :number, 'dispatch', :step, :step, :unit, :path, :begun, :ended, :cancelled, :paused)
                        """)
                .param("number", number)
                .param("step", step)
                .param("unit", unit.value())
                .param("path", path(unit))
                .param("begun", OffsetDateTime.parse(begun))
                .param("ended", OffsetDateTime.parse(ended))
                .param("cancelled", cancelled)
                .param("paused", pausedMinutes)
                .update();
    }

    private String[] path(UnitCode unit) {
        List<String> path =
                unit.equals(street) ? List.of("9901", street.value()) : List.of("9901", street.value(), unit.value());
        return path.toArray(String[]::new);
    }
}
