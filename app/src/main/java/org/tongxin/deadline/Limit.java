package org.tongxin.deadline;

/**
 * How long a step may take.
 *
 * @param key such as {@code dispatch.accept}
 * @param amount in {@code unit}
 * @param warnPercent the share of the limit after which the person is warned, 1–99
 */
public record Limit(String key, int amount, LimitUnit unit, int warnPercent) {}
