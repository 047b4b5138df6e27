package org.tongxin.deadline;

import java.time.LocalDate;

/** Which days are worked. */
@FunctionalInterface
interface WorkingDays {

    /**
     * @throws org.tongxin.common.Refused {@code calendar.year-missing} when nobody has said so for the day's year
     */
    boolean contains(LocalDate day);
}
