package org.tongxin.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Oversight;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/**
 * What has been done in the units that somebody looks after, with all that lies below. Every method throws {@link AccessDeniedException} for who looks after
 * none, and {@link Refused}: {@code statistics.outside} for a unit that is not theirs, {@code statistics.period.future} for a period that has not begun.
 */
@Service
@Transactional(readOnly = true)
public class Statistics {

    /** Who may read the numbers of a unit and of what lies below it. */
    public static final Set<String> ROLES =
            Set.of("supervisor", "community-secretary", "street-coordinator", "district-coordinator", "process-owner");

    private static final Set<UnitType> LEVELS =
            EnumSet.of(UnitType.CITY, UnitType.DISTRICT, UnitType.STREET, UnitType.COMMUNITY, UnitType.GRID);
    private static final String NOTHING = "cast(null as text)";
    private static final Numbers NONE =
            new Numbers(Map.of(), new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO));

    private final StatisticsQueries queries;
    private final Oversight oversight;
    private final Organization organization;
    private final CaseFiles cases;
    private final Clock clock;

    Statistics(
            StatisticsQueries queries, Oversight oversight, Organization organization, CaseFiles cases, Clock clock) {
        this.queries = queries;
        this.oversight = oversight;
        this.organization = organization;
        this.cases = cases;
        this.clock = clock;
    }

    /** The units that the person looks after, none of them below another. */
    public List<UnitCode> units(Person person) {
        return oversight.units(person, ROLES);
    }

    /** The units that a filter can name: those and what lies below, as far down as cases are filed. */
    public List<Unit> choices(Person person) {
        return units(person).stream()
                .flatMap(unit -> organization.subtree(unit).stream())
                .filter(unit -> LEVELS.contains(unit.type()))
                .toList();
    }

    /** All numbers. */
    public Numbers numbers(Person person, StatisticsFilter filter) {
        return first(queries.numbers(List.of(filter.period()), within(person, filter), NOTHING));
    }

    /** The numbers line by line, most closed cases first; together they are {@link #numbers}. */
    public List<Line> lines(Person person, StatisticsFilter filter, Grouping by) {
        List<UnitCode> units = scope(person, filter);
        return queries
                .numbers(List.of(filter.period()), new StatisticsConditions(units, filter), key(by, units))
                .stream()
                .map(group -> line(group, filter, by, units))
                .sorted(Comparator.comparingLong((Line line) ->
                                -line.numbers().of(Measure.CLOSED).numerator())
                        .thenComparing(Line::key))
                .toList();
    }

    /** The steps, process by process. A step counts for the unit that the case belonged to when it ended. */
    public List<StepLine> steps(Person person, StatisticsFilter filter) {
        return queries.steps(filter.period(), within(person, filter));
    }

    /** The numbers of each day, week or month of the period; nothing is left out. */
    public List<Point> trend(Person person, StatisticsFilter filter, Grain grain) {
        List<Period> parts = filter.period().by(grain);
        Map<Integer, Numbers> known = queries.numbers(parts, within(person, filter), NOTHING).stream()
                .collect(Collectors.toMap(StatisticsQueries.Group::period, StatisticsQueries.Group::numbers));
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Point(parts.get(part), known.getOrDefault(part, NONE)))
                .toList();
    }

    /**
     * How the other units of the same type do. Empty when the filter means no single unit. Without counts, in which larger units have more, and without
     * measures for which fewer than two others have cases.
     */
    public Map<Measure, Peers> peers(Person person, StatisticsFilter filter) {
        List<UnitCode> units = scope(person, filter);
        Unit own = units.size() == 1 ? organization.unit(units.get(0)).orElse(null) : null;
        if (own == null || filter.direct()) {
            return Map.of();
        }
        List<Unit> path = organization.path(own.code());
        String level = "c.path[" + path.size() + "]";
        StatisticsConditions city = new StatisticsConditions(List.of(path.get(0).code()), filter);
        Set<String> same = organization.unitsOf(own.type()).stream()
                .map(unit -> unit.code().value())
                .collect(Collectors.toSet());
        Map<String, Numbers> all = new HashMap<>();
        queries.numbers(List.of(filter.period()), city, level).stream()
                .filter(group -> group.key() != null && same.contains(group.key()))
                .forEach(group -> all.put(group.key(), group.numbers()));
        Map<Measure, Peers> peers = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Peers.of(measure, own.code().value(), all).ifPresent(known -> peers.put(measure, known));
        }
        return peers;
    }

    /**
     * The cases behind a number.
     *
     * @param after the end of the part before; null for the first
     * @param limit number of cases, 1–1000
     */
    public CasePage cases(
            Person person, StatisticsFilter filter, Measure measure, Part part, @Nullable CaseNumber after, int limit) {
        return page(
                person,
                queries.cases(filter.period(), within(person, filter), measure, part, cut(after, limit)),
                limit);
    }

    /** The cases behind a number of a step; otherwise as {@link #cases}. */
    public CasePage stepCases(
            Person person,
            StatisticsFilter filter,
            String processKey,
            String step,
            StepMeasure measure,
            Part part,
            @Nullable CaseNumber after,
            int limit) {
        return page(
                person,
                queries.cases(
                        filter.period(), within(person, filter), processKey, step, measure, part, cut(after, limit)),
                limit);
    }

    private static StatisticsQueries.Cut cut(@Nullable CaseNumber after, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A page has 1 to 1000 cases, not " + limit);
        }
        return new StatisticsQueries.Cut(after, limit);
    }

    private CasePage page(Person person, List<CountedCase> found, int limit) {
        List<CountedCase> shown = found.stream()
                .map(each -> cases.maySee(person, each.number()) ? each : each.veil())
                .toList();
        return new CasePage(
                shown, found.size() < limit ? null : found.get(limit - 1).number());
    }

    private StatisticsConditions within(Person person, StatisticsFilter filter) {
        return new StatisticsConditions(scope(person, filter), filter);
    }

    private List<UnitCode> scope(Person person, StatisticsFilter filter) {
        List<UnitCode> own = units(person);
        if (filter.period().from().isAfter(LocalDate.now(clock))) {
            throw new Refused("statistics.period.future", filter.period().from().toString());
        }
        UnitCode asked = filter.unit();
        if (asked == null) {
            return own;
        }
        if (!oversight.covers(person, ROLES, asked)) {
            throw new Refused("statistics.outside");
        }
        return List.of(asked);
    }

    private String key(Grouping by, List<UnitCode> units) {
        return switch (by) {
            // Of one unit those below it; of several these themselves
            case UNIT ->
                units.size() == 1
                        ? "coalesce(c.path[" + (organization.path(units.get(0)).size() + 1) + "], c.unit)"
                        : "(select u from unnest(c.path) u where u = any (cast(:units as text[])) limit 1)";
            case DEPARTMENT -> "c.department";
            case CATEGORY -> "c.category";
            case COMPANY -> "c.company";
            case PROCESS -> "c.process_key";
        };
    }

    private static Line line(
            StatisticsQueries.Group group, StatisticsFilter filter, Grouping by, List<UnitCode> units) {
        String key = group.key() == null ? StatisticsFilter.NONE : group.key();
        return new Line(
                key,
                group.numbers(),
                switch (by) {
                    case UNIT -> {
                        UnitCode unit = new UnitCode(key);
                        yield filter.in(unit, units.size() == 1 && units.contains(unit));
                    }
                    case DEPARTMENT -> filter.withDepartment(key);
                    case CATEGORY -> filter.withCategory(key);
                    case COMPANY -> filter.withCompany(key);
                    case PROCESS -> filter.withProcess(key);
                });
    }

    private static Numbers first(List<StatisticsQueries.Group> groups) {
        return groups.isEmpty() ? NONE : groups.get(0).numbers();
    }
}
