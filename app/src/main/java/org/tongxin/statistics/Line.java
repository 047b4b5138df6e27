package org.tongxin.statistics;

/**
 * A line of a breakdown.
 *
 * @param key a unit's code, a category's code or the id of a process; {@link StatisticsFilter#NONE} for none
 * @param filter means what is counted here
 */
public record Line(String key, Numbers numbers, StatisticsFilter filter) {}
