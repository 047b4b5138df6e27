package org.tongxin.extension;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Person;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.Processes;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/**
 * 调整紧急程度: a supervisor says that a case is more or less urgent, and the deadlines of its open steps follow. More urgent: the new limit counts from now,
 * but no deadline becomes later. Less urgent: it counts from when the step began, but no deadline becomes earlier. What is late stays late.
 */
@Service
@Transactional
public class UrgencyChange {

    private final CaseFiles cases;
    private final WorkTasks tasks;
    private final Workflow workflow;
    private final Processes processes;
    private final Deadlines deadlines;
    private final StepTimes times;
    private final TimeRules rules;
    private final SupervisedUnits supervised;
    private final ApplicationEventPublisher events;

    UrgencyChange(
            CaseFiles cases,
            WorkTasks tasks,
            Workflow workflow,
            Processes processes,
            Deadlines deadlines,
            StepTimes times,
            TimeRules rules,
            SupervisedUnits supervised,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.tasks = tasks;
        this.workflow = workflow;
        this.processes = processes;
        this.deadlines = deadlines;
        this.times = times;
        this.rules = rules;
        this.supervised = supervised;
        this.events = events;
    }

    /**
     * What a change does.
     *
     * @param steps the open steps that have a deadline, also those that keep it
     * @param caseDue the deadline of the whole case as it is; null when it has none
     * @param newCaseDue as it would be
     */
    public record Effect(
            Urgency from,
            Urgency to,
            List<StepPlan> steps,
            @Nullable Instant caseDue,
            @Nullable Instant newCaseDue) {}

    /**
     * What {@link #change} would do.
     *
     * @throws AccessDeniedException when the person does not supervise the case
     * @throws Refused {@code extension.urgency.same}, {@code extension.closed}
     */
    @Transactional(readOnly = true)
    public Effect preview(Person person, CaseNumber number, Urgency to) {
        CaseFile file = supervised(person, number);
        if (file.urgency() == to) {
            throw new Refused("extension.urgency.same");
        }
        List<StepPlan> steps = tasks.ofCase(number).stream()
                .filter(task -> task.due() != null)
                .map(task -> times.extending(task, rules.now(), due(file, task, to)))
                .toList();
        return new Effect(file.urgency(), to, steps, file.dueAt(), caseDue(file, to));
    }

    /**
     * Changes the urgency, and the deadlines as {@link #preview} says.
     *
     * @throws Refused as preview; {@code extension.reason-missing}, {@code extension.reason-long}
     */
    public Effect change(Person person, CaseNumber number, Urgency to, String reason) {
        Effect effect = preview(person, number, to);
        String why = TimeRules.reason(reason);
        effect.steps().stream().filter(StepPlan::moves).forEach(times::apply);
        write(person, number, to, effect.newCaseDue(), "urgency-changed", why);
        return effect;
    }

    /**
     * Takes a change back, with the deadlines as they were.
     *
     * @throws AccessDeniedException when the person does not supervise the case
     * @throws Refused {@code extension.urgency.undo} when the urgency has been changed again since
     */
    public void undo(Person person, CaseNumber number, Effect done) {
        CaseFile file = supervised(person, number);
        if (file.urgency() != done.to()) {
            throw new Refused("extension.urgency.undo");
        }
        for (StepPlan step : done.steps()) {
            tasks.find(step.task().id())
                    .filter(task -> step.moves() && step.newDue().equals(task.due()))
                    .ifPresent(task -> times.apply(step.back()));
        }
        Instant due = Objects.equals(file.dueAt(), done.newCaseDue()) ? done.caseDue() : file.dueAt();
        write(person, number, done.from(), due, "urgency-undone", null);
    }

    private void write(
            Person person, CaseNumber number, Urgency to, @Nullable Instant due, String kind, @Nullable String reason) {
        CaseFile file = cases.find(number).orElseThrow();
        cases.classify(number, file.category(), to, file.unit());
        workflow.set(number, "urgency", to.id());
        if (!Objects.equals(due, file.dueAt())) {
            cases.setDue(number, due);
        }
        cases.record(number, new TimelineEntry(rules.now(), person.name(), kind, null, null, to.id(), reason, false));
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (WorkTask task : tasks.ofCase(number)) {
            if (task.assignee() == null) {
                groups.addAll(task.groups());
            } else {
                users.add(task.assignee());
            }
        }
        users.remove(person.name());
        events.publishEvent(new NoticeRaised(number, kind, null, null, users, groups));
    }

    private Instant due(CaseFile file, WorkTask task, Urgency to) {
        Instant old = Objects.requireNonNull(task.due());
        Instant now = rules.now();
        if (!old.isAfter(now)) {
            return old;
        }
        Instant running = task.pausedUntil() != null && task.pausedUntil().isAfter(now) ? task.pausedUntil() : now;
        boolean sooner = to.compareTo(file.urgency()) < 0;
        return times.limit(task, to.id(), sooner ? running : task.created())
                .map(limit -> sooner == limit.isBefore(old) ? limit : old)
                .orElse(old);
    }

    private @Nullable Instant caseDue(CaseFile file, Urgency to) {
        Instant old = file.dueAt();
        String key = processes.describe(file.processKey()).limit();
        if (old == null || key == null || !old.isAfter(rules.now())) {
            return old;
        }
        boolean sooner = to.compareTo(file.urgency()) < 0;
        Instant limit = deadlines
                .due(key, file.category(), to.id(), file.unit(), sooner ? rules.now() : file.receivedAt())
                .deadline();
        return sooner == limit.isBefore(old) ? limit : old;
    }

    private CaseFile supervised(Person person, CaseNumber number) {
        CaseFile file = cases.find(number)
                .filter(found -> supervised.covers(person, found.unit()))
                .orElseThrow(() -> new AccessDeniedException("Does not supervise this case"));
        if (!file.open()) {
            throw new Refused("extension.closed");
        }
        return file;
    }
}
