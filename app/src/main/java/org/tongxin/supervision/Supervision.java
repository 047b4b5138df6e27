package org.tongxin.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseSearch;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.SupervisedUnits;

/**
 * The open tasks of those units for which somebody answers, with all that lies below. Every method throws {@link
 * org.springframework.security.access.AccessDeniedException} for who answers for none, and {@link org.tongxin.common.Refused} {@code supervision.outside}
 * for a unit that is not theirs.
 */
@Service
@Transactional(readOnly = true)
public class Supervision {

    /** A breakdown has no more lines; the worst come first. */
    public static final int MOST_SHARES = 100;

    /** A text finds no more cases, the newest of those that are open. */
    public static final int MOST_FOUND = 2000;

    private final SupervisionQueries queries;
    private final SupervisionTable table;
    private final UnitNumbers unitNumbers;
    private final Breakdown breakdown;
    private final SupervisedUnits scope;
    private final CaseFiles cases;
    private final CaseSearch search;
    private final Clock clock;

    Supervision(
            SupervisionQueries queries,
            SupervisionTable table,
            UnitNumbers unitNumbers,
            Breakdown breakdown,
            SupervisedUnits scope,
            CaseFiles cases,
            CaseSearch search,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.unitNumbers = unitNumbers;
        this.breakdown = breakdown;
        this.scope = scope;
        this.cases = cases;
        this.search = search;
        this.clock = clock;
    }

    /** The units that the person answers for, none of them below another. */
    public List<UnitCode> units(Person person) {
        return scope.units(person);
    }

    /** The name of a step of which tasks are open somewhere; otherwise its id. */
    public String stepName(String process, String step) {
        return table.stepName(process, step).orElse(step);
    }

    /** How many open tasks there are of each measure; the filter's own measure does not restrict. */
    public Map<Measure, Integer> numbers(Person person, SupervisionFilter filter) {
        List<UnitCode> units = scope.units(person, filter.unit());
        return filter.onlyUnits()
                ? UnitShares.sum(unitNumbers.of(units).values())
                : queries.numbers(units, conditions(person, filter));
    }

    /**
     * @param after the end of the part before; null for the first
     * @param limit number of lines, 1–200
     */
    public SupervisionPage page(
            Person person, SupervisionFilter filter, SupervisionPage.@Nullable Position after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 lines, not " + limit);
        }
        SupervisionPage page =
                queries.page(scope.units(person, filter.unit()), conditions(person, filter), after, limit);
        Set<CaseNumber> hidden = cases.hidden(
                person,
                page.lines().stream()
                        .filter(SupervisionLine::confidential)
                        .map(line -> line.task().number())
                        .collect(Collectors.toSet()));
        return new SupervisionPage(
                page.lines().stream()
                        .map(line -> hidden.contains(line.task().number()) ? line.veil() : line)
                        .toList(),
                page.next());
    }

    /** The line of a task of a case that the person supervises; empty when it is done or somebody else's. */
    public Optional<SupervisionLine> line(Person person, String taskId) {
        return queries.line(taskId)
                .filter(line -> scope.covers(person, line.task().unit()))
                .map(line -> cases.hidden(person, Set.of(line.task().number())).isEmpty() ? line : line.veil());
    }

    /** The numbers line by line, the worst first, {@link #MOST_SHARES} at most; the filter's own measure does not restrict. */
    public List<Share> shares(Person person, SupervisionFilter filter, By by) {
        return breakdown.of(scope.units(person, filter.unit()), filter, conditions(person, filter), by);
    }

    private SupervisionConditions conditions(Person person, SupervisionFilter filter) {
        String text = filter.text();
        return new SupervisionConditions(
                filter, text == null ? List.of() : search.titled(person, text, MOST_FOUND), clock);
    }
}
