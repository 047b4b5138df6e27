package org.tongxin.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;

/** 催办: whoever has a task, or could take it, is told to get on with it, and so is who answers for the unit that acts. */
@Service
@Transactional
public class Urging {

    static final int LONGEST_REASON = 500;
    private static final Duration AGAIN = Duration.ofDays(1);

    private final SupervisedWork work;
    private final ActingUnit actingUnit;
    private final CaseFiles cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Urging(
            SupervisedWork work,
            ActingUnit actingUnit,
            CaseFiles cases,
            Organization organization,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.work = work;
        this.actingUnit = actingUnit;
        this.cases = cases;
        this.organization = organization;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who is told.
     *
     * @param users account names
     * @param groups {@code role@unit}
     * @param again whether the task has been urged within a day, so that a reason is needed
     */
    public record Told(Set<String> users, Set<String> groups, boolean again) {}

    /**
     * What {@link #urge} would do.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone} when it is done
     */
    @Transactional(readOnly = true)
    public Told preview(Person person, String taskId) {
        return told(person, work.open(person, taskId));
    }

    /**
     * Tells them, and writes it into the timeline.
     *
     * @throws AccessDeniedException when the person does not supervise the task's case
     * @throws Refused {@code task.gone} when it is done, {@code supervision.urge.why} when it is urged again within a day without a reason,
     *     {@code supervision.reason.long}
     */
    public Told urge(Person person, String taskId, @Nullable String reason) {
        WorkTask task = work.open(person, taskId);
        oneAfterTheOther(taskId);
        Told told = told(person, task);
        String why = SupervisedWork.stripped(reason);
        if (told.again() && why == null) {
            throw new Refused("supervision.urge.why");
        }
        Instant now = clock.instant();
        jdbc.sql("insert into urging (task_id, case_number, person, at, reason) values (?, ?, ?, ?, ?)")
                .params(taskId, task.number().value(), person.name(), now.atOffset(ZoneOffset.UTC), why)
                .update();
        cases.record(
                task.number(),
                new TimelineEntry(
                        now, person.name(), "urged", task.step(), task.stepName(), recipient(task), why, false));
        events.publishEvent(
                new NoticeRaised(task.number(), "urged", task.step(), task.stepName(), told.users(), told.groups()));
        return told;
    }

    private Told told(Person person, WorkTask task) {
        String assignee = task.assignee();
        Set<String> groups = new HashSet<>(assignee == null ? task.groups() : Set.of());
        head(task).filter(head -> !person.holds(head)).map(RoleAt::group).ifPresent(groups::add);
        return new Told(assignee == null ? Set.of() : Set.of(assignee), Set.copyOf(groups), urgedLately(task.id()));
    }

    /** No unit need have somebody who answers for it. */
    private Optional<RoleAt> head(WorkTask task) {
        try {
            return actingUnit.of(task.groups()).flatMap(actingUnit::head);
        } catch (Refused nowhere) {
            return Optional.empty();
        }
    }

    private @Nullable String recipient(WorkTask task) {
        return task.assignee() == null
                ? task.groups().stream().sorted().findFirst().orElse(null)
                : organization.person(task.assignee()).map(Person::displayName).orElse(task.assignee());
    }

    private boolean urgedLately(String taskId) {
        return jdbc.sql("select exists (select from urging where task_id = ? and at > ?)")
                .params(taskId, clock.instant().minus(AGAIN).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Of two who urge at the same instant the second is the one who has to say why. */
    private void oneAfterTheOther(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('urging ' || ?, 0))::text")
                .param(taskId)
                .query(String.class)
                .optional();
    }
}
