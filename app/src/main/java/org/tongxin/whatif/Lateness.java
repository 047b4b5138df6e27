package org.tongxin.whatif;

import java.time.Duration;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Deadlines;

/** Whether something took longer than a limits table allows. Time in which the clock stood still is added; extensions are not, since it is the limit that is in question. */
record Lateness(Deadlines deadlines) {

    /**
     * @throws org.tongxin.common.Refused when the working days of a year are not known, or the table has no row
     */
    boolean of(PastWork.Item item, String key, boolean byActing) {
        UnitCode working = byActing ? item.acting() : item.unit();
        return item.ended()
                .isAfter(deadlines
                        .due(key, item.category(), item.urgency(), working, item.begun())
                        .deadline()
                        .plus(Duration.ofMinutes(item.pausedMinutes())));
    }
}
