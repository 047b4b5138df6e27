package org.tongxin.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been agreed about the time of a step since it began. The feature that agrees it offers a bean; without one nothing has been. */
public interface StepAgreements {

    Agreed of(WorkTask task);

    /**
     * What counts beside the limit itself.
     *
     * @param from when the limit began to count, when that was later than the step's beginning; null when it was not
     * @param stood when its clock stood still, or will, in order
     * @param granted whether a supervisor granted a later deadline, which nothing makes earlier
     */
    record Agreed(@Nullable Instant from, List<Stood> stood, boolean granted) {

        public static final Agreed NOTHING = new Agreed(null, List.of(), false);
    }

    /** The clock stood still. */
    record Stood(Instant since, Instant until) {}
}
