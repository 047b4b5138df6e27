package org.tongxin.statistics;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param count of what; 0 when there is nothing: then all durations are zero
 * @param median half took longer
 * @param ninetieth one in ten took longer (90th percentile, between two values interpolated)
 */
public record Spread(long count, Duration mean, Duration median, Duration ninetieth) {}
