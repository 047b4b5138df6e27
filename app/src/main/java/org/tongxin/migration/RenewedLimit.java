package org.tongxin.migration;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.workflow.StepAgreements;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;

/** A step under the limits as they are now, with all that was agreed about it. */
@Component
public class RenewedLimit {

    private final StepTimes times;
    private final ObjectProvider<StepAgreements> agreements;

    RenewedLimit(StepTimes times, ObjectProvider<StepAgreements> agreements) {
        this.times = times;
        this.agreements = agreements;
    }

    /** Empty when the step has no limit, or the table or the calendar cannot say it: the deadline stays then. */
    public Optional<StepPlan> of(WorkTask task, Instant now) {
        StepAgreements.Agreed agreed =
                agreements.stream().findFirst().map(known -> known.of(task)).orElse(StepAgreements.Agreed.NOTHING);
        try {
            return times.renewing(task, now, agreed);
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }
}
