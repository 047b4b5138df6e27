package org.tongxin.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * Somebody has to know something about a case. Published in the engine's transaction; what leaves the process waits for its commit.
 *
 * @param kind a key of the message files under {@code notice.}: {@code warned}, {@code escalated} or one that a diagram names
 * @param step id of the user task that it is about; null when it is about the case
 * @param stepName its name in the diagram
 * @param users account names
 * @param groups roles at units, {@code role@unit}
 * @param taskId the open task that it is about, when it is about one: nobody is told the same of it twice, and once it is done it is not sent any more
 */
public record NoticeRaised(
        CaseNumber number,
        String kind,
        @Nullable String step,
        @Nullable String stepName,
        Set<String> users,
        Set<String> groups,
        @Nullable String taskId) {

    /** About the case or about something that has happened. */
    public NoticeRaised(
            CaseNumber number,
            String kind,
            @Nullable String step,
            @Nullable String stepName,
            Set<String> users,
            Set<String> groups) {
        this(number, kind, step, stepName, users, groups, null);
    }
}
