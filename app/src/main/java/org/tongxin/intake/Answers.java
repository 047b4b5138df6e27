package org.tongxin.intake;

import java.util.Map;

/**
 * What the start form of a process asks for beyond what every request says, accepted and sorted by where it goes.
 *
 * @param process key of the process that the request starts
 * @param values for the case file
 * @param variables for the process: references and decisions, never personal data
 * @param privateValues what identifies a person; encrypted, never in the engine
 */
public record Answers(
        String process, Map<String, Object> values, Map<String, Object> variables, Map<String, Object> privateValues) {

    /** Nothing more than every request says. */
    public static Answers none(String process) {
        return new Answers(process, Map.of(), Map.of(), Map.of());
    }

    /** The keys and the process only: values may be private. */
    @Override
    public String toString() {
        return "Answers[" + process + "]";
    }
}
