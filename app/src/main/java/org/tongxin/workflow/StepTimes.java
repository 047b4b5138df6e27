package org.tongxin.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task's due date and the timers of its step, warning and deadline, which move together: first as a plan, then in the engine. Where several have the step at once its timers wait
 * for all of them: the deadline for the last one's, the warning before the first that is still to come.
 */
public interface StepTimes {

    /**
     * The deadline moves; timers that are still to come keep their share of what is left from {@code now} on. A warning that has been given already will be
     * given again, after the share of the time from {@code now} that the limit says.
     */
    StepPlan extending(WorkTask task, Instant now, Instant due);

    /** What is left of the limit at {@code from} is left again at {@code to}, in the time in which the limit counts. */
    StepPlan carrying(WorkTask task, Instant from, Instant to);

    /**
     * The limit as the table says it now, counted from when the step began, or from the moment that was promised, and with what has been agreed since. Empty
     * when the diagram names none.
     */
    Optional<StepPlan> renewing(WorkTask task, Instant now, StepAgreements.Agreed agreed);

    /** Does what the plan says. */
    void apply(StepPlan plan);

    /** How much of the limit is left, in the time in which it counts. */
    Duration left(WorkTask task, Instant now);

    /** When the step's limit would pass if the case had that urgency and the step began then; empty when its limit counts from a promised day or the diagram names none. */
    Optional<Instant> limit(WorkTask task, String urgency, Instant start);

    /** Says on the task until when its clock stands still; null when it runs. */
    void standStill(WorkTask task, @Nullable Instant until);
}
