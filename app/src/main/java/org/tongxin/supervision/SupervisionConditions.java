package org.tongxin.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/** A filter as conditions on {@code supervised_task t}, and the values they name. */
final class SupervisionConditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private final Measure measure;

    /** @param named the cases that the filter's text finds */
    SupervisionConditions(SupervisionFilter filter, Collection<CaseNumber> named, Clock clock) {
        Instant now = clock.instant();
        at("now", now);
        at(
                "midnight",
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        at("tomorrow", now.plus(Duration.ofDays(1)));
        measure = filter.measure();
        if (filter.direct() && filter.unit() != null) {
            and("t.unit = :unit", "unit", filter.unit().value());
        }
        orNone("acting", filter.acting());
        orNone("assignee", filter.person());
        if (filter.process() != null) {
            and("t.process_key = :process", "process", filter.process());
        }
        if (filter.step() != null) {
            and("t.step = :step", "step", filter.step());
        }
        if (filter.origin() != null) {
            and("t.origin = :origin", "origin", filter.origin());
        }
        if (filter.text() != null) {
            String[] numbers = named.stream().map(CaseNumber::value).toArray(String[]::new);
            and("t.case_number = any (cast(:named as text[]))", "named", numbers);
        }
        if (filter.urgency() != null) {
            and("t.urgency = :urgency", "urgency", filter.urgency());
        }
        if (filter.age() != null) {
            sql.append(" and t.created > :oldest");
            if (filter.age() != Age.DAY) {
                sql.append(" and t.created <= :youngest");
                at("youngest", now.minus(Duration.ofDays(filter.age().from())));
            }
            at("oldest", now.minus(Duration.ofDays(filter.age().to())));
        }
    }

    Measure measure() {
        return measure;
    }

    /** All but the measure. */
    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void orNone(String column, @Nullable String value) {
        if (SupervisionFilter.NONE.equals(value)) {
            sql.append(" and t.").append(column).append(" is null");
        } else if (value != null) {
            and("t." + column + " = :" + column, column, value);
        }
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }

    private void at(String name, Instant instant) {
        values.put(name, instant.atOffset(ZoneOffset.UTC));
    }
}
