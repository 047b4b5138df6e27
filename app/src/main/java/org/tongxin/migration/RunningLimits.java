package org.tongxin.migration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.workflow.StepLimits;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** New limits count for new steps; here they are applied to running ones, once somebody has seen who becomes late. For process owners. */
@Service
public class RunningLimits {

    private static final int CASES = 200;

    private final RunningSteps steps;
    private final StepLimits limits;
    private final WorkTasks tasks;
    private final RenewedLimit renewed;
    private final CaseFiles cases;
    private final Changes changes;
    private final CurrentPerson current;
    private final Clock clock;

    RunningLimits(
            RunningSteps steps,
            StepLimits limits,
            WorkTasks tasks,
            RenewedLimit renewed,
            CaseFiles cases,
            Changes changes,
            CurrentPerson current,
            Clock clock) {
        this.steps = steps;
        this.limits = limits;
        this.tasks = tasks;
        this.renewed = renewed;
        this.cases = cases;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    /** The limits that steps go by, with the names of the steps. */
    public Map<String, List<String>> offered() {
        changes.requireOwner();
        Map<String, List<String>> offered = new LinkedHashMap<>();
        limits.all().stream()
                .sorted(Comparator.comparing(StepLimits.Of::key))
                .forEach(step -> offered.computeIfAbsent(step.key(), key -> new ArrayList<>())
                        .add(step.name()));
        return offered;
    }

    /** What it would come to now. Looks at every open step that goes by them: seconds for a thousand. */
    @Transactional(readOnly = true)
    public LimitEffect preview(Set<String> keys) {
        changes.requireOwner();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Moving> moving = moving(keys, now);
        Map<List<Object>, List<Moving>> lines = new LinkedHashMap<>();
        moving.forEach(each ->
                lines.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
        Person person = current.get();
        return new LimitEffect(
                moving.size(),
                count(moving, each -> each.plan.newDue().isAfter(each.plan.due())),
                count(moving, each -> each.plan.newDue().isBefore(each.plan.due())),
                count(moving, each -> each.late(now)),
                count(moving, each -> each.rescued(now)),
                lines.values().stream()
                        .map(each -> line(each, now))
                        .sorted(Comparator.comparing(LimitEffect.Line::late)
                                .thenComparing(LimitEffect.Line::steps)
                                .reversed())
                        .toList(),
                moving.stream()
                        .filter(each -> each.late(now))
                        .filter(each -> cases.maySee(person, each.task.number()))
                        .limit(CASES)
                        .map(each -> new LimitEffect.Late(each.task.number(), each.file.unit(), each.task.stepName()))
                        .toList());
    }

    /**
     * Applies the limits, one step after the other, in the background.
     *
     * @throws Refused {@code migration.nothing} when no running step would get another deadline, {@code migration.busy}
     */
    @Transactional
    public long start(Set<String> keys) {
        changes.requireOwner();
        List<RunningEngine.Running> things = moving(keys, clock.instant().truncatedTo(ChronoUnit.SECONDS)).stream()
                .map(each -> new RunningEngine.Running(each.task.id(), each.task.number()))
                .toList();
        String named = String.join(", ", new TreeSet<>(keys));
        return changes.start(Change.Kind.LIMITS, null, named, named, things);
    }

    private record Moving(WorkTask task, CaseFile file, StepPlan plan) {

        List<Object> place() {
            return List.of(file.unit(), task.processKey(), task.step());
        }

        boolean late(Instant now) {
            return plan.due().isAfter(now) && !plan.newDue().isAfter(now);
        }

        boolean rescued(Instant now) {
            return !plan.due().isAfter(now) && plan.newDue().isAfter(now);
        }
    }

    private List<Moving> moving(Set<String> keys, Instant now) {
        return steps.by(keys).stream()
                .flatMap(task -> tasks.find(task).stream())
                .flatMap(task -> moving(task, now).stream())
                .toList();
    }

    private Optional<Moving> moving(WorkTask task, Instant now) {
        return renewed.of(task, now)
                .filter(StepPlan::moves)
                .flatMap(plan -> cases.find(task.number()).map(file -> new Moving(task, file, plan)));
    }

    private static LimitEffect.Line line(List<Moving> alike, Instant now) {
        Moving one = alike.get(0);
        UnitCode unit = one.file.unit();
        return new LimitEffect.Line(
                unit, one.task.processKey(), one.task.stepName(), alike.size(), count(alike, each -> each.late(now)));
    }

    private static int count(List<Moving> all, java.util.function.Predicate<Moving> which) {
        return (int) all.stream().filter(which).count();
    }
}
