package org.tongxin.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * A step, open or ended, as it is counted.
 *
 * @param unit to which the case belonged when the step ended, or belongs now
 * @param path the units from the city down to it
 * @param acting the unit that had to act; null when nobody had
 * @param company the property company, when the step was its work
 * @param person name of an account; null when nobody had it
 * @param due with all extensions and pauses
 * @param ended null while it is open
 * @param cancelled whether it ended without anybody having done it
 * @param outcome the decision as the form's value; null when nothing was decided
 * @param workedMinutes in the acting unit's working time, without pauses; null while it is open or where the calendar does not know
 * @param pausedMinutes by the clock
 */
record StepRow(
        String taskId,
        CaseNumber number,
        String processKey,
        String step,
        String stepName,
        UnitCode unit,
        List<UnitCode> path,
        @Nullable UnitCode acting,
        @Nullable UnitCode company,
        @Nullable String person,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        boolean cancelled,
        @Nullable String outcome,
        @Nullable Integer workedMinutes,
        int pausedMinutes) {

    /** The decisions that hand a step back (退单). */
    private static final Set<String> HANDED_BACK = Set.of("refuse", "unable");

    boolean handedBack() {
        return outcome != null && HANDED_BACK.contains(outcome);
    }

    /** What was true when the step ended stays so, although the case moves on and the tree, the contracts and the calendar change. */
    StepRow keeping(StepRow before) {
        if (ended == null) {
            return this;
        }
        boolean known = before.ended != null;
        return new StepRow(
                taskId,
                number,
                processKey,
                step,
                stepName,
                before.unit,
                before.path,
                known ? before.acting : acting,
                known ? before.company : company,
                person,
                created,
                due,
                ended,
                cancelled,
                outcome,
                known ? before.workedMinutes : workedMinutes,
                known ? before.pausedMinutes : pausedMinutes);
    }
}
