package org.tongxin.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

/** A filter as SQL that is put into each branch of a query, and the values it names. */
final class InboxConditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    InboxConditions(InboxFilter filter, Organization organization, Clock clock) {
        if (filter.process() != null) {
            and("process_key = :process", "process", filter.process());
        }
        if (filter.step() != null) {
            and("step = :step", "step", filter.step());
        }
        if (filter.urgency() != null) {
            and("urgency = :urgency", "urgency", filter.urgency());
        }
        if (filter.unit() != null) {
            String[] units = organization.subtree(filter.unit()).stream()
                    .map(Unit::code)
                    .map(Object::toString)
                    .toArray(String[]::new);
            and("unit = any (:units)", "units", units);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            and("search_text like :text", "text", pattern(filter.text()));
        }
        if (filter.due() != null) {
            between(filter.due(), clock);
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void between(InboxFilter.Due due, Clock clock) {
        Instant now = clock.instant();
        if (due == InboxFilter.Due.OVERDUE) {
            and("due < :until", "until", now.atOffset(ZoneOffset.UTC));
            return;
        }
        and("due >= :from", "from", now.atOffset(ZoneOffset.UTC));
        Instant until = InboxConditions.end(due, now, clock);
        and("due < :until", "until", until.atOffset(ZoneOffset.UTC));
    }

    private static Instant end(InboxFilter.Due due, Instant now, Clock clock) {
        return switch (due) {
            case OVERDUE -> now;
            case TODAY ->
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            case DAY -> now.plusSeconds(24 * 3600);
            case WEEK -> now.plusSeconds(7 * 24 * 3600);
        };
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }

    private static String pattern(String text) {
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
