package org.tongxin.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;

/** The numbers line by line. */
@Component
class Breakdown {

    private final SupervisionQueries queries;
    private final UnitShares unitShares;
    private final Organization organization;
    private final Clock clock;

    Breakdown(SupervisionQueries queries, UnitShares unitShares, Organization organization, Clock clock) {
        this.queries = queries;
        this.unitShares = unitShares;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param conditions what the filter means */
    List<Share> of(List<UnitCode> units, SupervisionFilter filter, SupervisionConditions conditions, By by) {
        Optional<List<Share>> ready =
                by == By.UNIT && filter.onlyUnits() ? unitShares.of(units, filter) : Optional.empty();
        return ready.orElseGet(() -> counted(units, filter, conditions, by));
    }

    private List<Share> counted(
            List<UnitCode> units, SupervisionFilter filter, SupervisionConditions conditions, By by) {
        Map<String, Object> named = new HashMap<>();
        String key = key(by, units, named);
        return queries.groups(units, conditions, key, named, Supervision.MOST_SHARES).stream()
                .map(group -> share(group, filter, by, units))
                .toList();
    }

    private String key(By by, List<UnitCode> units, Map<String, Object> named) {
        return switch (by) {
            case UNIT -> {
                // Of one unit those below it; of several these themselves
                int level = organization.path(units.get(0)).size() + 1;
                yield units.size() == 1
                        ? "coalesce(t.path[" + level + "], t.unit)"
                        : "(select p from unnest(t.path) p where p = any (cast(:units as text[])) limit 1)";
            }
            case ACTING -> "t.acting";
            case PROCESS -> "t.process_key";
            case STEP -> "t.process_key || ' ' || t.step";
            case PERSON -> "t.assignee";
            case URGENCY -> "t.urgency";
            case AGE -> {
                StringBuilder cases = new StringBuilder("case");
                for (Age age : Age.values()) {
                    named.put(
                            age.name(),
                            clock.instant().minus(Duration.ofDays(age.to())).atOffset(ZoneOffset.UTC));
                    cases.append(" when t.created > :" + age.name() + " then '" + age.id() + "'");
                }
                yield cases.append(" else 'longer' end").toString();
            }
        };
    }

    private Share share(SupervisionQueries.Group group, SupervisionFilter filter, By by, List<UnitCode> units) {
        String key = group.key() == null ? SupervisionFilter.NONE : group.key();
        return switch (by) {
            case UNIT -> {
                UnitCode unit = new UnitCode(key);
                yield new Share(key, null, group.numbers(), filter.in(unit, units.size() == 1 && units.contains(unit)));
            }
            case ACTING -> new Share(key, null, group.numbers(), filter.withActing(key));
            case PROCESS -> new Share(key, null, group.numbers(), filter.withStep(key, null));
            case STEP ->
                new Share(
                        group.processKey(),
                        group.stepName(),
                        group.numbers(),
                        filter.withStep(group.processKey(), key.substring(key.indexOf(' ') + 1)));
            case PERSON -> new Share(key, null, group.numbers(), filter.withPerson(key));
            case URGENCY -> new Share(key, null, group.numbers(), filter.withUrgency(key));
            case AGE ->
                new Share(key, null, group.numbers(), filter.withAge(Age.valueOf(key.toUpperCase(Locale.ROOT))));
        };
    }
}
