package org.tongxin.workflow;

import java.util.List;
import java.util.Map;

/** Choices for forms that a feature knows beside the general ones, by {@code valuesKey}. The feature offers them as a bean. */
public interface MoreChoices {

    /**
     * Lists of {@code label} and {@code value}, by key; empty when the task is none of the feature's.
     *
     * @param variables of the task's process
     */
    Map<String, List<Map<String, String>>> of(WorkTask task, Map<String, Object> variables);
}
