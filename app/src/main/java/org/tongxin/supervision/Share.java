package org.tongxin.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a breakdown.
 *
 * @param key what the line is about: a unit's code, an account, the id of a process, an urgency or an age; {@link SupervisionFilter#NONE} for nobody
 * @param name the step's name in the diagram; null for everything else
 * @param numbers how many open tasks, for every measure
 * @param filter opens what is counted, to be narrowed by a measure
 */
public record Share(String key, @Nullable String name, Map<Measure, Integer> numbers, SupervisionFilter filter) {}
