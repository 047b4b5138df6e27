package org.tongxin.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moves when a step gets another deadline: shown before it is done.
 *
 * @param due the deadline as it is; what happens at it (escalation, or the step's end) moves with it
 * @param newDue the deadline as it would be
 * @param warning when those who have the task will be warned as it is; null when they have been
 * @param newWarning when they would be warned; null when they would not be any more
 * @param timers the step's timers
 */
public record StepPlan(
        WorkTask task,
        Instant due,
        Instant newDue,
        @Nullable Instant warning,
        @Nullable Instant newWarning,
        List<Timer> timers) {

    /**
     * A timer on the step's border.
     *
     * @param activity id of the boundary event
     * @param job the engine's job; null when it has gone off and is set once more
     * @param from when it goes off as it is; null when it has
     * @param to when it would go off
     */
    public record Timer(
            String activity, @Nullable String job, @Nullable Instant from, Instant to) {}

    /** The way back: everything as it was, but for what has gone off in between. */
    public StepPlan back() {
        List<Timer> before = timers.stream()
                .filter(timer -> timer.from() != null)
                .map(timer ->
                        new Timer(timer.activity(), timer.job(), timer.to(), Objects.requireNonNull(timer.from())))
                .toList();
        return new StepPlan(task, newDue, due, newWarning, warning, before);
    }

    /** Whether anything moves at all. */
    public boolean moves() {
        return !due.equals(newDue);
    }
}
