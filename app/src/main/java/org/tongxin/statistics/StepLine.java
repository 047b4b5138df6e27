package org.tongxin.statistics;

import java.util.Map;

/**
 * A step of a process in a period.
 *
 * @param processKey of the diagram in which it stands, which may be one that the case's own process called
 * @param step id of the user task
 * @param stepName its name in the diagram
 * @param worked working time of those done in the period, without pauses
 */
public record StepLine(String processKey, String step, String stepName, Map<StepMeasure, Ratio> ratios, Spread worked) {

    public Ratio of(StepMeasure measure) {
        return ratios.getOrDefault(measure, new Ratio(0, 0));
    }
}
