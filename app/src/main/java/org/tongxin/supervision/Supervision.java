package org.tongxin.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
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

    private final SupervisionQueries queries;
    private final SupervisionTable table;
    private final SupervisedUnits scope;
    private final Organization organization;
    private final CaseFiles cases;
    private final Clock clock;

    Supervision(
            SupervisionQueries queries,
            SupervisionTable table,
            SupervisedUnits scope,
            Organization organization,
            CaseFiles cases,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.scope = scope;
        this.organization = organization;
        this.cases = cases;
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
        return queries.numbers(scope.units(person, filter.unit()), filter);
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
        SupervisionPage page = queries.page(scope.units(person, filter.unit()), filter, after, limit);
        Set<CaseNumber> hidden = cases.hidden(
                person, page.lines().stream().map(line -> line.task().number()).collect(Collectors.toSet()));
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
        List<UnitCode> units = scope.units(person, filter.unit());
        Map<String, Object> named = new HashMap<>();
        String key = key(by, units, named);
        return queries.groups(units, filter, key, named, MOST_SHARES).stream()
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
