package org.tongxin.workflow;

import java.util.Map;
import org.tongxin.common.CaseNumber;

/** Starts and moves processes. Takes part in the caller's transaction; the case number is the engine's business key. */
public interface Workflow {

    /**
     * Starts the newest version of a process for an opened case; {@code unit}, {@code category} and {@code urgency} come from the file, {@code grid} and {@code
     * estate} are null unless they are given.
     */
    void start(String processKey, CaseNumber number, Map<String, ?> variables);

    /**
     * Hands a message to the case's process.
     *
     * @return false when nothing waits for it there
     * @throws org.tongxin.common.Refused {@code task.changed} when something else moved the process at the same instant; the transaction is lost
     */
    boolean correlate(String message, CaseNumber number, Map<String, ?> variables);

    /** Sets a variable in every running process of the case. */
    void set(CaseNumber number, String variable, String value);

    /** The name of a process in its diagram; its key when it is not deployed. */
    String name(String processKey);

    /** Whether the case's process waits for that message now. */
    boolean awaits(String message, CaseNumber number);
}
