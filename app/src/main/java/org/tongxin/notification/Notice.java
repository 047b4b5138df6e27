package org.tongxin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * Something that a person has to know about a case.
 *
 * @param kind a key of the message files under {@code notice.}, or a sentence of a diagram
 * @param title of the case; empty when it is confidential and not the person's to see
 * @param stepName what it is about; null when it is about the case
 * @param taskId the task that it is about, done or not; null when it is about none
 * @param due of that task, as it was
 * @param page the address of what it is about instead of a case, whose name is then the title; otherwise null
 */
public record Notice(
        long id,
        CaseNumber number,
        String title,
        String kind,
        NoticeClass weight,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String taskId,
        @Nullable Instant due,
        Instant at,
        boolean unread,
        @Nullable String page) {

    /** The page that marks it as read and goes on to what it is about, relative to the root. */
    public String address() {
        return "notices/open/" + id;
    }

    /** The notice without what the case is about. */
    Notice veiled() {
        return titled("");
    }

    /** What it leads to in the end, relative to the root. */
    public String target() {
        return page == null ? "cases/" + number : page;
    }

    /** Of the task as it is now. */
    Notice withDue(@Nullable Instant now) {
        return new Notice(id, number, title, kind, weight, step, stepName, taskId, now, at, unread, page);
    }

    Notice titled(String shown) {
        return new Notice(id, number, shown, kind, weight, step, stepName, taskId, due, at, unread, page);
    }
}
