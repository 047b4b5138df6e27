package org.tongxin.migration.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.migration.Change;
import org.tongxin.migration.ChangeWork;
import org.tongxin.migration.Reason;
import org.tongxin.migration.RenewedLimit;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** Gives one running step the deadline that the limits say now. Each who has such steps is told once, when all is done. */
@Component
class LimitWork implements ChangeWork {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final WorkTasks tasks;
    private final RenewedLimit renewed;
    private final StepTimes times;
    private final Reasons reasons;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LimitWork(
            WorkTasks tasks,
            RenewedLimit renewed,
            StepTimes times,
            Reasons reasons,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.renewed = renewed;
        this.times = times;
        this.reasons = reasons;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Change.Kind kind() {
        return Change.Kind.LIMITS;
    }

    @Override
    public Optional<Reason> apply(Change change, String thing) {
        WorkTask task = tasks.find(thing).orElse(null);
        if (task == null) {
            return Optional.of(new Reason("ended", ""));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StepPlan plan = renewed.of(task, now).filter(StepPlan::moves).orElse(null);
        if (plan == null) {
            return Optional.of(new Reason("unchanged", task.stepName()));
        }
        times.apply(plan);
        cases.record(
                task.number(),
                new TimelineEntry(
                        now,
                        change.startedBy(),
                        "limit-applied",
                        task.step(),
                        task.stepName(),
                        EXACT.format(plan.newDue().atZone(clock.getZone())),
                        null,
                        false));
        return Optional.empty();
    }

    @Override
    public Reason reason(Change change, RuntimeException failure) {
        return reasons.of(failure, step -> step);
    }

    @Override
    public void finished(Change change, Set<String> changed) {
        Map<String, WorkTask> people = new LinkedHashMap<>();
        Map<String, WorkTask> groups = new LinkedHashMap<>();
        changed.stream().flatMap(task -> tasks.find(task).stream()).forEach(task -> {
            if (task.assignee() == null) {
                task.groups().forEach(group -> groups.putIfAbsent(group, task));
            } else {
                people.putIfAbsent(task.assignee(), task);
            }
        });
        people.forEach((person, task) -> tell(task, Set.of(person), Set.of()));
        groups.forEach((group, task) -> tell(task, Set.of(), Set.of(group)));
    }

    private void tell(WorkTask task, Set<String> users, Set<String> groups) {
        events.publishEvent(
                new NoticeRaised(task.number(), "limits-applied", task.step(), task.stepName(), users, groups));
    }
}
