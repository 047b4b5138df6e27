package org.tongxin.statistics;

/** A day, week or month of a trend. */
public record Point(Period period, Numbers numbers) {}
