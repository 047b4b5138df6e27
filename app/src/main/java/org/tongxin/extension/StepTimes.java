package org.tongxin.extension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.workflow.WorkTask;

/** Moves a task's due date and the timers of its step, warning and deadline, together. */
public interface StepTimes {

    /**
     * The deadline moves; timers that are still to come keep their share of what is left from {@code now} on. A warning that has been given already will be
     * given again, after the share of the time from {@code now} that the limit says.
     */
    void extend(WorkTask task, Instant now, Instant due);

    /**
     * What is left of the limit at {@code from} is left again at {@code to}, in the time in which the limit counts.
     *
     * @return the new due date
     */
    Instant carry(WorkTask task, Instant from, Instant to);

    /** Says on the task until when its clock stands still; null when it runs. */
    void standStill(WorkTask task, @Nullable Instant until);
}
