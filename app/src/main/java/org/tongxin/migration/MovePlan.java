package org.tongxin.migration;

import java.util.List;
import java.util.Map;

/**
 * How cases would go from one version to another.
 *
 * @param newest id of the newest version when the plan was made
 * @param steps where cases can wait, in the diagram's order
 * @param added steps that only the other version has
 * @param problems why it cannot be done so, at all; none when it can
 */
public record MovePlan(
        Version from,
        Version to,
        String newest,
        List<StepMove> steps,
        List<Step> added,
        Map<String, String> chosen,
        List<Reason> problems) {}
