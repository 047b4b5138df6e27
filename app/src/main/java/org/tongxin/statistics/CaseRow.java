package org.tongxin.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * A case as it is counted.
 *
 * @param unit for which it counts: the one that it belongs to, in the end
 * @param path the units from the city down to it
 * @param department that had a step of it last; null when none had
 * @param company the property company that had a step of it; null when none had
 * @param firstResponse when somebody first did something about it
 * @param responseDue by when somebody should have
 * @param done when the last step before the resident's rating was done; null while it is open
 * @param closed null while it is open
 * @param stars of the rating of this result; null when it was not rated
 * @param handedBack how many steps were handed back (退单)
 * @param level at which a dispute was settled; null for other cases
 */
record CaseRow(
        CaseNumber number,
        String processKey,
        @Nullable String category,
        String urgency,
        UnitCode unit,
        List<UnitCode> path,
        @Nullable UnitCode department,
        @Nullable UnitCode company,
        Instant filed,
        @Nullable Instant firstResponse,
        @Nullable Instant responseDue,
        @Nullable Instant due,
        @Nullable Instant done,
        @Nullable Instant closed,
        @Nullable String result,
        @Nullable Integer stars,
        @Nullable Boolean solved,
        int reopened,
        int handedBack,
        @Nullable String level) {

    /** What was true when the case was closed, or answered, stays so, although the tree and the limits change. */
    CaseRow keeping(CaseRow before) {
        boolean settled = before.closed != null && before.closed.equals(closed) && before.unit.equals(unit);
        return new CaseRow(
                number,
                processKey,
                category,
                urgency,
                unit,
                settled ? before.path : path,
                department,
                company,
                filed,
                firstResponse,
                before.firstResponse == null ? responseDue : before.responseDue,
                due,
                done,
                closed,
                result,
                stars,
                solved,
                reopened,
                handedBack,
                level == null ? before.level : level);
    }
}
