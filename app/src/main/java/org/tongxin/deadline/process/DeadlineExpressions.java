package org.tongxin.deadline.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.deadline.Deadlines;

/**
 * {@code deadline} in diagrams: when a step that begins now has to be done, and when to warn before. Reads the variables {@code category},
 * {@code urgency} and {@code unit}; counts from whole seconds, so that a task's due date and its timers agree.
 */
@Vocabulary("deadline")
public class DeadlineExpressions {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineExpressions(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When the step's task is due: its own limit, named in its properties. */
    public Date of(DelegateExecution execution) {
        return Date.from(due(StepLimit.of(execution), execution).deadline());
    }

    /** When to warn those who have the step's task. */
    public Date warning(DelegateExecution execution) {
        StepLimit limit = StepLimit.of(execution);
        Deadlines.Due due = due(limit, execution);
        return Date.from(limit.remind() == null ? due.warning() : before(due.start(), limit.remind(), execution));
    }

    /** As long before a moment as the limit is; now, when that has passed already. */
    private Instant before(Instant moment, String key, DelegateExecution execution) {
        Deadlines.Due ahead = due(key, text(execution, "unit"), execution);
        Instant at = moment.minus(Duration.between(ahead.start(), ahead.deadline()));
        return at.isBefore(ahead.start()) ? ahead.start() : at;
    }

    public Date of(String key, DelegateExecution execution) {
        return Date.from(due(key, text(execution, "unit"), execution).deadline());
    }

    public Date warning(String key, DelegateExecution execution) {
        return Date.from(due(key, text(execution, "unit"), execution).warning());
    }

    /**
     * In the working time of another unit than the case's, such as the department that has to act; or counted from another moment than now.
     *
     * @param unitOrMoment code of a unit, or a {@link Date}
     */
    public Date of(String key, Object unitOrMoment, DelegateExecution execution) {
        return Date.from(dueFor(key, unitOrMoment, execution).deadline());
    }

    public Date warning(String key, Object unitOrMoment, DelegateExecution execution) {
        return Date.from(dueFor(key, unitOrMoment, execution).warning());
    }

    private Deadlines.Due dueFor(String key, @Nullable Object unitOrMoment, DelegateExecution execution) {
        return unitOrMoment instanceof Date moment
                ? due(key, text(execution, "unit"), moment.toInstant(), execution)
                : due(key, (String) unitOrMoment, execution);
    }

    private Deadlines.Due due(StepLimit limit, DelegateExecution execution) {
        Instant from = limit.fromVariable() == null ? null : moment(execution.getVariable(limit.fromVariable()));
        String unit = text(execution, limit.unitVariable());
        return from == null ? due(limit.key(), unit, execution) : due(limit.key(), unit, from, execution);
    }

    /** A date, or a day as forms write it, such as {@code 2026-03-10}: its beginning in Shanghai. */
    private @Nullable Instant moment(@Nullable Object from) {
        return from instanceof String day
                ? LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant()
                : from instanceof Date date ? date.toInstant() : null;
    }

    private Deadlines.Due due(String key, @Nullable String unit, DelegateExecution execution) {
        return due(key, unit, clock.instant().truncatedTo(ChronoUnit.SECONDS), execution);
    }

    private Deadlines.Due due(String key, @Nullable String unit, Instant start, DelegateExecution execution) {
        return deadlines.due(
                key,
                text(execution, "category"),
                text(execution, "urgency"),
                unit == null ? null : new UnitCode(unit),
                start);
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? null : value.toString();
    }
}
