package org.tongxin.migration;

import java.util.List;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * What new limits would come to for running steps.
 *
 * @param steps how many of them would get another deadline; of them {@code later} a later one and {@code earlier} an earlier one
 * @param late how many would be late at once that are not late now, {@code rescued} how many would not be late any more
 * @param lines by unit of the case and step, those with most late first
 * @param cases the cases that would be late and that whoever asks may see
 */
public record LimitEffect(
        int steps, int later, int earlier, int late, int rescued, List<Line> lines, List<Late> cases) {

    public record Line(UnitCode unit, String process, String step, int steps, int late) {}

    public record Late(CaseNumber number, UnitCode unit, String step) {}
}
