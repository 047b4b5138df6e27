package org.tongxin.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * Somebody has to know something about a case, or about a page. Published in the engine's transaction; what leaves the process waits for its commit.
 *
 * @param kind a key of the message files under {@code notice.}: {@code warned}, {@code escalated} or one that a diagram names
 * @param step id of the user task that it is about; null when it is about the case
 * @param stepName its name in the diagram
 * @param users account names
 * @param groups roles at units, {@code role@unit}
 * @param page the address, relative to the root, of the page that it is about instead of a case; otherwise null
 * @param taskId the open task that it is about, when it is about one: nobody is told the same of it twice, and once it is done it is not sent any more
 */
public record NoticeRaised(
        CaseNumber number,
        String kind,
        @Nullable String step,
        @Nullable String stepName,
        Set<String> users,
        Set<String> groups,
        @Nullable String taskId,
        @Nullable String page) {

    private static final CaseNumber NO_CASE = new CaseNumber("-");

    /**
     * About a page and no case.
     *
     * @param name of what has happened to it
     */
    public static NoticeRaised about(String page, String kind, String name, Set<String> users, Set<String> groups) {
        return new NoticeRaised(NO_CASE, kind, null, name, users, groups, null, page);
    }

    /** About an open task. */
    public NoticeRaised(
            CaseNumber number,
            String kind,
            @Nullable String step,
            @Nullable String stepName,
            Set<String> users,
            Set<String> groups,
            @Nullable String taskId) {
        this(number, kind, step, stepName, users, groups, taskId, null);
    }

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
