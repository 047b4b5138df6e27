package org.tongxin.deadline;

/** What the amount of a limit counts. The ids are those of the limits table. */
public enum LimitUnit {
    /** Minutes of the unit's working time. */
    WORKING_MINUTES,
    /** Working days: the same time of day, that many working days later. */
    WORKING_DAYS,
    /** Minutes by the clock. */
    MINUTES,
    /** Days by the calendar: the same time of day. */
    DAYS,
    /** The end of the working time of the same working day, or of the next one when it has passed; the amount is not used. */
    END_OF_WORKING_DAY
}
