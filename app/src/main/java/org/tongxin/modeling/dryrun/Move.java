package org.tongxin.modeling.dryrun;

import java.util.Map;

/** What somebody or time does to the case. */
public sealed interface Move {

    /**
     * Somebody finishes a step.
     *
     * @param index which one, from 0, where the step is open several times
     */
    record Complete(String step, int index, Map<String, Object> values) implements Move {}

    /** Time passes until this timer goes off; earlier ones go off before it. */
    record Pass(String timer) implements Move {}

    /** A message comes in, such as the resident's rating. */
    record Message(String name, Map<String, Object> brings) implements Move {}
}
