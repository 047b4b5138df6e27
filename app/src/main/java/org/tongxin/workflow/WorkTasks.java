package org.tongxin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.forms.FormSchema;

/**
 * What people do with tasks. Each call says who acts; whether they may is decided here, by role and unit: claiming needs one of the task's
 * groups, everything else the assignment.
 * Whoever stands in for somebody who is away acts in their place. Every call is one transaction with the case's timeline.
 */
public interface WorkTasks {

    /** The open task, whoever asks: for other services. Empty when it is done, never existed, or belongs to no case. */
    Optional<WorkTask> find(String taskId);

    /**
     * The open task, for those who may work on it: the assignee and the members of its groups.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody else, whether the task exists or not
     * @throws org.tongxin.common.Refused {@code task.gone} when it is done and the person could have had it
     */
    WorkTask open(String taskId, String person);

    /** The open tasks of a case, whoever asks: for other services. */
    List<WorkTask> ofCase(CaseNumber number);

    /** The cases that have open tasks: for other services, to check what they have derived. */
    List<CaseNumber> casesWithOpenTasks();

    /**
     * Takes a task over for oneself.
     *
     * @throws org.tongxin.common.Refused {@code task.taken} with the display name of who has it, or {@code task.gone}
     */
    void claim(String taskId, String person);

    /** Gives a claimed task back to its groups. */
    void giveBack(String taskId, String person, @Nullable String reason);

    /** Hands a task to a colleague who is in one of its groups. */
    void handOver(String taskId, String person, String colleague, String reason);

    /**
     * Gives a task, whoever has it, to somebody in one of its groups: for other services, which decide whether the person may.
     *
     * @throws org.tongxin.common.Refused {@code task.gone}, {@code task.not-a-colleague} with the display name, {@code task.changed}
     */
    void reassign(String taskId, String person, String to, String reason);

    /**
     * Gives a task to somebody, whoever has it and whether or not they are in one of its groups: for other services, which decide whether the person may.
     *
     * @throws org.tongxin.common.Refused {@code task.gone}, {@code task.changed}
     */
    void takeOver(String taskId, String person, @Nullable String reason);

    /**
     * Gives a task back to whoever had it, or to its groups: for other services, which take back what they did.
     *
     * @param to account name; null for nobody
     * @throws org.tongxin.common.Refused {@code task.gone}, {@code task.changed}
     */
    void putBack(String taskId, String person, @Nullable String to);

    /**
     * Gives a task to another group instead of one of its own; nobody has it then, and variables of its process that name the old group's unit, other
     * than where the case is, name the new one: for other services, which decide whether the person may.
     *
     * @param from one of the task's groups
     * @param to {@code role@unit}
     * @throws org.tongxin.common.Refused {@code task.gone}, {@code task.changed}
     */
    void regroup(String taskId, String person, String from, String to, @Nullable String reason);

    /** Whether somebody has the task, or stands in now for who has it and is away. */
    boolean mine(WorkTask task, String person);

    /** The engine's variables of the task's process: references and decisions, never private data. */
    Map<String, Object> variables(String taskId);

    /** The form that the running version of the diagram names; empty when the step has none. For those who may work on the task. */
    Optional<FormSchema> form(String taskId, String person);

    /**
     * Everything that the task's form shows: variables, the case file's values, and the choices that are data.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the case is confidential and the person has not claimed the task
     */
    Map<String, Object> formData(String taskId, String person);

    /**
     * Validates the submission against the form that the running version of the diagram names, stores each value where the form says, and completes
     * the task. The timeline says what was decided (the form's first radio) and why (its first filled-in text area).
     *
     * @throws org.tongxin.forms.SubmissionRejected with a message for each field
     */
    void complete(String taskId, String person, Map<String, Object> submitted);

    /** Adds a remark to the timeline. */
    void comment(String taskId, String person, String text);
}
