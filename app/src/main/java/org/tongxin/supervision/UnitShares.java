package org.tongxin.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;

/** The breakdown by unit from the numbers of whole units: those below, and what is a unit's own and of none below it. */
@Component
class UnitShares {

    private static final Comparator<Share> WORST_FIRST = Comparator.comparing(
                    (Share share) -> number(share, Measure.OVERDUE))
            .thenComparing(share -> number(share, Measure.DAY))
            .thenComparing(share -> number(share, Measure.ALL))
            .reversed()
            .thenComparing(Share::key);

    private final UnitNumbers numbers;
    private final SupervisionQueries queries;
    private final Organization organization;
    private final Clock clock;

    UnitShares(UnitNumbers numbers, SupervisionQueries queries, Organization organization, Clock clock) {
        this.numbers = numbers;
        this.queries = queries;
        this.organization = organization;
        this.clock = clock;
    }

    /** Empty when the lines do not add up: tasks stand where a unit was before it was moved, and have to be counted one by one. */
    Optional<List<Share>> of(List<UnitCode> units, SupervisionFilter filter) {
        return units.size() == 1 ? below(units.get(0), filter) : Optional.of(shares(numbers.of(units), filter));
    }

    private Optional<List<Share>> below(UnitCode unit, SupervisionFilter filter) {
        List<UnitCode> asked = new ArrayList<>(List.of(unit));
        organization.children(unit).stream().map(Unit::code).forEach(asked::add);
        Map<UnitCode, Map<Measure, Integer>> parts = new LinkedHashMap<>(numbers.of(asked));
        Map<Measure, Integer> whole = parts.remove(unit);
        List<Share> lines = new ArrayList<>(shares(parts, filter));
        SupervisionFilter own = filter.in(unit, true);
        Map<Measure, Integer> direct = queries.numbers(List.of(unit), new SupervisionConditions(own, List.of(), clock));
        if (direct.getOrDefault(Measure.ALL, 0) > 0) {
            lines.add(new Share(unit.value(), null, direct, own));
            lines.sort(WORST_FIRST);
        }
        return sum(lines.stream().map(Share::numbers).toList()).equals(whole) ? Optional.of(lines) : Optional.empty();
    }

    private static List<Share> shares(Map<UnitCode, Map<Measure, Integer>> parts, SupervisionFilter filter) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().getOrDefault(Measure.ALL, 0) > 0)
                .map(part -> new Share(part.getKey().value(), null, part.getValue(), filter.in(part.getKey(), false)))
                .sorted(WORST_FIRST)
                .limit(Supervision.MOST_SHARES)
                .toList();
    }

    static Map<Measure, Integer> sum(Collection<Map<Measure, Integer>> parts) {
        Map<Measure, Integer> sum = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            sum.put(
                    measure,
                    parts.stream()
                            .mapToInt(part -> part.getOrDefault(measure, 0))
                            .sum());
        }
        return sum;
    }

    private static int number(Share share, Measure measure) {
        return share.numbers().getOrDefault(measure, 0);
    }
}
