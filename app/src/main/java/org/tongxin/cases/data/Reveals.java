package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;

/** Shows a private value in full and records it before it does. */
@Component
class Reveals {

    private static final int REASON = 500;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final PrivateValues privateValues;
    private final Timeline timeline;
    private final Clock clock;

    Reveals(JdbcClient jdbc, CaseAccess access, PrivateValues privateValues, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.privateValues = privateValues;
        this.timeline = timeline;
        this.clock = clock;
    }

    String reveal(CaseNumber number, Person person, String field, String reason) {
        String why = Objects.requireNonNullElse(CaseRules.clean(reason), "");
        if (why.isEmpty()) {
            throw new Refused("case.reveal.reason-missing");
        }
        CaseRules.length("case.field.reason", why, REASON);
        Object value = access.worksOn(person, number) ? privateValues.of(number).get(field) : null;
        if (value == null) {
            throw new AccessDeniedException("Not this person's to see");
        }
        record(number, person, field, why);
        return String.valueOf(value);
    }

    private void record(CaseNumber number, Person person, String field, String reason) {
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into reveal_log (case_number, at, person, field, reason) values (:number, :at, :person, :field, :reason)")
                .param("number", number.value())
                .param("at", at(now))
                .param("person", person.name())
                .param("field", field)
                .param("reason", reason)
                .update();
        timeline.add(number, new TimelineEntry(now, person.name(), "revealed", null, null, field, reason, false));
    }
}
