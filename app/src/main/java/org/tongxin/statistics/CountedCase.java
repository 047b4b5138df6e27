package org.tongxin.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * A case behind a number.
 *
 * @param title empty when the case is not the person's to see: then it cannot be opened either
 * @param unit for which it counts
 * @param done when the last step before the rating was done
 * @param stars null when it was not rated
 * @param handedBack how many steps were handed back
 */
public record CountedCase(
        CaseNumber number,
        String title,
        String processKey,
        @Nullable String category,
        UnitCode unit,
        @Nullable UnitCode department,
        @Nullable UnitCode company,
        Instant filed,
        @Nullable Instant firstResponse,
        @Nullable Instant due,
        @Nullable Instant done,
        @Nullable Instant closed,
        @Nullable String result,
        @Nullable Integer stars,
        @Nullable Boolean solved,
        int reopened,
        int handedBack) {

    /** Whether the person may not know what it is about. */
    public boolean veiled() {
        return title.isEmpty();
    }

    CountedCase veil() {
        return new CountedCase(
                number,
                "",
                processKey,
                category,
                unit,
                department,
                company,
                filed,
                firstResponse,
                due,
                done,
                closed,
                result,
                stars,
                solved,
                reopened,
                handedBack);
    }
}
