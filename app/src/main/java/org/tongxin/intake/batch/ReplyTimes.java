package org.tongxin.intake.batch;

/**
 * How long answers took, in calendar days.
 *
 * @param cases how many there are
 * @param median days
 * @param withinSeven share that was answered within seven days, 0–1
 * @param withinFifteen share that was answered within fifteen days, 0–1
 */
public record ReplyTimes(long cases, double median, double withinSeven, double withinFifteen) {}
