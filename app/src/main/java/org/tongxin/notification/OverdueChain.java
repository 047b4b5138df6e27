package org.tongxin.notification;

import static org.tongxin.notification.NoticeStore.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * 逐级上报: whoever the diagram names hears at the deadline that a step is late; as long as it stays so, after each further limit {@code overdue.higher} the
 * supervisor next above does.
 */
@Service
public class OverdueChain {

    private static final Logger log = LoggerFactory.getLogger(OverdueChain.class);
    static final String LIMIT = "overdue.higher";
    private static final Duration WITHOUT_CALENDAR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final WorkTasks tasks;
    private final CaseFiles cases;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OverdueChain(
            JdbcClient jdbc,
            WorkTasks tasks,
            CaseFiles cases,
            Organization organization,
            Deadlines deadlines,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.cases = cases;
        this.organization = organization;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener(condition = "#raised.kind() == 'escalated' && #raised.taskId() != null")
    void begin(NoticeRaised raised) {
        jdbc.sql("insert into overdue_chain (task_id, next_at) values (?, ?) on conflict do nothing")
                .params(
                        raised.taskId(),
                        utc(cases.find(raised.number())
                                .map(file -> after(file, clock.instant()))
                                .orElseGet(() -> clock.instant().plus(WITHOUT_CALENDAR))))
                .update();
    }

    /** Tells those whose turn it is, each in a transaction of its own; two nodes share the work. */
    public void climb() {
        AtomicReference<@Nullable Late> at = new AtomicReference<>();
        do {
            at.set(null);
            try {
                transaction.executeWithoutResult(status -> first().ifPresent(late -> {
                    at.set(late);
                    step(late);
                }));
            } catch (RuntimeException fault) {
                Late late = at.get();
                if (late == null) {
                    throw fault;
                }
                // One that cannot be told about must not hold up the others
                log.error("Nobody could be told that task {} is late", late.task, fault);
                wait(late, late.toldUnit, clock.instant().plus(WITHOUT_CALENDAR));
            }
        } while (at.get() != null);
    }

    private Optional<Late> first() {
        return jdbc.sql("""
                        select task_id, told_unit from overdue_chain where next_at <= ? order by next_at limit 1 for update skip locked
                        """)
                .param(utc(clock.instant()))
                .query((row, index) -> new Late(row.getString(1), row.getString(2)))
                .optional();
    }

    private void step(Late late) {
        Optional<WorkTask> task = tasks.find(late.task);
        Optional<CaseFile> file = task.map(WorkTask::number).flatMap(cases::find);
        if (task.isEmpty() || file.isEmpty() || task.get().due() == null) {
            end(late);
            return;
        }
        Instant now = clock.instant();
        Instant due = later(task.get().due(), task.get().pausedUntil());
        if (due.isAfter(now)) {
            // more time was given, or the clock stands still: from then on
            wait(late, late.toldUnit, after(file.get(), due));
            return;
        }
        Optional<RoleAt> next = next(late, task.get(), file.get());
        if (next.isEmpty()) {
            end(late);
            return;
        }
        tell(task.get(), next.get(), now);
        wait(late, next.get().unit().value(), after(file.get(), now));
    }

    private void tell(WorkTask task, RoleAt supervisor, Instant now) {
        String group = supervisor.group();
        cases.record(
                task.number(),
                new TimelineEntry(now, null, "escalated-higher", task.step(), task.stepName(), group, null, false));
        events.publishEvent(new NoticeRaised(
                task.number(), "escalated-higher", task.step(), task.stepName(), Set.of(), Set.of(group), task.id()));
    }

    /** The nearest unit above the one that was told last where somebody supervises who does not have the task already. */
    private Optional<RoleAt> next(Late late, WorkTask task, CaseFile file) {
        List<Unit> path = organization.path(file.unit());
        boolean above = late.toldUnit == null;
        for (int i = path.size() - 1; i >= 0; i--) {
            RoleAt supervisor = new RoleAt("supervisor", path.get(i).code());
            if (above
                    && !task.groups().contains(supervisor.group())
                    && !organization.holders(supervisor).isEmpty()) {
                return Optional.of(supervisor);
            }
            above |= path.get(i).code().value().equals(late.toldUnit);
        }
        return Optional.empty();
    }

    private Instant after(CaseFile file, Instant from) {
        try {
            return deadlines
                    .due(
                            LIMIT,
                            file.category(),
                            file.urgency().id(),
                            file.unit(),
                            from.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                    .deadline();
        } catch (Refused unknown) {
            // A year that nobody has announced, or no such row: that must not stop the work that is late already
            return from.plus(WITHOUT_CALENDAR);
        }
    }

    private static Instant later(Instant due, @Nullable Instant paused) {
        return paused != null && paused.isAfter(due) ? paused : due;
    }

    private void wait(Late late, @Nullable String told, Instant until) {
        jdbc.sql("update overdue_chain set told_unit = ?, next_at = ? where task_id = ?")
                .params(told, utc(until), late.task)
                .update();
    }

    private void end(Late late) {
        jdbc.sql("delete from overdue_chain where task_id = ?").param(late.task).update();
    }

    private record Late(String task, @Nullable String toldUnit) {}
}
