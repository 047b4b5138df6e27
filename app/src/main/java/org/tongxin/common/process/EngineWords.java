package org.tongxin.common.process;

import java.util.Map;
import java.util.Set;

/** What diagrams may say of the engine's own objects in expressions, beside the {@link org.tongxin.common.Vocabulary}; nothing else of them can be reached. */
public final class EngineWords {

    /** The methods of {@code execution} and {@code task}. */
    public static final Map<String, Set<String>> METHODS =
            Map.of("execution", Set.of("setVariable", "hasVariable"), "task", Set.of("setVariable", "hasVariable"));

    /** The properties of {@code execution} and {@code task}. */
    public static final Map<String, Set<String>> PROPERTIES =
            Map.of("execution", Set.of("processBusinessKey"), "task", Set.of("assignee"));

    /** Where the answer of a decision table is, in the output mapping of its task. */
    public static final String DECISION_RESULT = "decisionResult";

    private EngineWords() {}
}
