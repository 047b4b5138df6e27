package org.tongxin.whatif;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitRow;
import org.tongxin.deadline.LimitRows;
import org.tongxin.organization.Oversight;
import org.tongxin.organization.Person;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;
import org.tongxin.workflow.StepLimits;

/**
 * Tries other limits on what has been done in the units that somebody looks after, with all that lies below. Every method throws {@link
 * AccessDeniedException} for who looks after none.
 */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    /** Who may try out limits on the past of a unit and of what lies below it. */
    static final Set<String> ROLES =
            Set.of("supervisor", "community-secretary", "street-coordinator", "district-coordinator", "process-owner");

    /** How the limit of a whole case is called where the diagram names it at an element instead of among the process's properties. */
    private static final String WHOLE_CASE = ".case";

    private final LimitRows rows;
    private final Deadlines deadlines;
    private final StepLimits stepLimits;
    private final Processes processes;
    private final PastWork past;
    private final Oversight oversight;

    WhatIf(
            LimitRows rows,
            Deadlines deadlines,
            StepLimits stepLimits,
            Processes processes,
            PastWork past,
            Oversight oversight) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.stepLimits = stepLimits;
        this.processes = processes;
        this.past = past;
        this.oversight = oversight;
    }

    /** The limits as they are. */
    public List<LimitRow> limits(Person person) {
        units(person);
        return rows.all();
    }

    /** The units whose past is looked at, none of them below another. */
    public List<UnitCode> units(Person person) {
        return oversight.units(person, ROLES);
    }

    /**
     * The keys of those limits that a trial can say something about: those of steps that count from their beginning, and of whole cases.
     */
    public Set<String> testable(Person person) {
        units(person);
        return limitOf().values().stream().map(Where::key).collect(Collectors.toSet());
    }

    /**
     * Counts the past by the limits as they are and by others.
     *
     * @param changes by the id of the row
     * @param since what ended earlier is left out
     * @param progress is told how many of how many are counted; what it throws ends the trial
     * @throws Refused {@code whatif.nothing} when nothing is changed
     */
    public Outcome tryOut(
            Person person, Map<String, LimitChange> changes, Instant since, BiConsumer<Long, Long> progress) {
        List<UnitCode> units = units(person);
        Set<String> keys = rows.all().stream()
                .filter(row -> changes.containsKey(row.id()))
                .map(row -> row.limit().key())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            throw new Refused("whatif.nothing");
        }
        Map<String, Where> wanted = new HashMap<>(limitOf());
        wanted.values().removeIf(where -> !keys.contains(where.key()));
        List<String> ofCases =
                wanted.keySet().stream().filter(key -> !key.contains(" ")).toList();
        List<String> ofSteps =
                wanted.keySet().stream().filter(key -> key.contains(" ")).toList();
        long total = past.count(units, since, ofCases, ofSteps);
        Count count = new Count(
                units,
                wanted,
                new Lateness(deadlines.by(rows.with(Map.of()))),
                new Lateness(deadlines.by(rows.with(changes))));
        try (Stream<PastWork.Item> items = past.of(units, since, ofCases, ofSteps)) {
            items.forEach(item -> {
                count.add(item);
                progress.accept(count.counted, total);
            });
        }
        return count.outcome();
    }

    /** @param name of the step; empty for the whole case */
    private record Where(String process, String name, String key, boolean byActing) {}

    /** By the id of the process, for its cases as a whole, and by process and step with a space between. */
    private Map<String, Where> limitOf() {
        Map<String, Where> all = new HashMap<>();
        stepLimits.all().stream()
                .filter(step -> !step.fromPromise())
                .forEach(step -> all.put(
                        step.process() + " " + step.step(),
                        new Where(step.process(), step.name(), step.key(), step.byActing())));
        Set<String> keys = rows.all().stream().map(row -> row.limit().key()).collect(Collectors.toSet());
        for (ProcessInfo process : processes.all()) {
            String key = process.limit() == null ? process.key() + WHOLE_CASE : process.limit();
            if (keys.contains(key)) {
                all.put(process.key(), new Where(process.key(), "", key, false));
            }
        }
        return all;
    }

    private static final class Count {

        private final List<UnitCode> scope;
        private final Map<String, Where> wanted;
        private final Lateness now;
        private final Lateness then;
        private final Map<String, Tally> steps = new LinkedHashMap<>();
        private final Map<UnitCode, Tally> units = new LinkedHashMap<>();
        private Tally all = Tally.NONE;
        private long counted;
        private long uncounted;

        Count(List<UnitCode> scope, Map<String, Where> wanted, Lateness now, Lateness then) {
            this.scope = scope;
            this.wanted = wanted;
            this.now = now;
            this.then = then;
        }

        void add(PastWork.Item item) {
            counted++;
            String id = item.step() == null ? item.process() : item.process() + " " + item.step();
            Where where = wanted.get(id);
            if (where == null) {
                return;
            }
            try {
                boolean before = now.of(item, where.key(), where.byActing());
                boolean after = then.of(item, where.key(), where.byActing());
                Function<@Nullable Tally, Tally> plus =
                        tally -> (tally == null ? Tally.NONE : tally).plus(before, after);
                all = all.plus(before, after);
                steps.compute(id, (key, tally) -> plus.apply(tally));
                units.compute(line(item.path()), (key, tally) -> plus.apply(tally));
            } catch (Refused yearUnknown) {
                uncounted++;
            }
        }

        /** Of one unit those directly below it; of several these themselves. */
        private UnitCode line(List<UnitCode> path) {
            for (int i = 0; i < path.size(); i++) {
                if (scope.contains(path.get(i))) {
                    return scope.size() == 1 && i + 1 < path.size() ? path.get(i + 1) : path.get(i);
                }
            }
            return path.get(path.size() - 1);
        }

        Outcome outcome() {
            return new Outcome(
                    all,
                    steps.entrySet().stream()
                            .map(step -> line(step.getKey(), step.getValue()))
                            .sorted(Comparator.comparing(Outcome.StepLine::tally, WORST))
                            .toList(),
                    units.entrySet().stream()
                            .map(unit -> new Outcome.UnitLine(unit.getKey(), unit.getValue()))
                            .sorted(Comparator.comparing(Outcome.UnitLine::tally, WORST))
                            .toList(),
                    uncounted);
        }

        private Outcome.StepLine line(String id, Tally tally) {
            Where where = java.util.Objects.requireNonNull(wanted.get(id));
            return new Outcome.StepLine(where.process(), where.name(), tally);
        }

        private static final Comparator<Tally> WORST = Comparator.comparingLong(
                        (Tally tally) -> -Math.abs(tally.difference()))
                .thenComparingLong(tally -> -tally.after())
                .thenComparingLong(tally -> -tally.total());
    }
}
