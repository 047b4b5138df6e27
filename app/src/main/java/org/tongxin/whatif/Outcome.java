package org.tongxin.whatif;

import java.util.List;
import org.tongxin.common.UnitCode;

/**
 * What a trial comes to.
 *
 * @param steps the worst change first
 * @param units those directly below the one whose past it is, or, of several, these; the worst change first
 * @param uncounted steps and cases from years whose working days are not known
 */
public record Outcome(Tally all, List<StepLine> steps, List<UnitLine> units, long uncounted) {

    /**
     * @param process id of the process in whose diagram the step stands
     * @param name of the step in Chinese; empty for the whole case
     */
    public record StepLine(String process, String name, Tally tally) {}

    public record UnitLine(UnitCode unit, Tally tally) {}
}
