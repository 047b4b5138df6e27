package org.tongxin.statistics;

import java.util.Map;

/**
 * @param ratios of every measure
 * @param time from filing to closing, by the calendar, of the cases closed in the period
 */
public record Numbers(Map<Measure, Ratio> ratios, Spread time) {

    public Ratio of(Measure measure) {
        return ratios.getOrDefault(measure, new Ratio(0, 0));
    }
}
