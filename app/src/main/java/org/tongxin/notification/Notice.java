package org.tongxin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * Something that a person has to know about a case.
 *
 * @param kind a key of the message files under {@code notice.}
 * @param title of the case; empty when it is confidential and not the person's to see
 * @param stepName what it is about; null when it is about the case
 */
public record Notice(
        long id,
        CaseNumber number,
        String title,
        String kind,
        @Nullable String step,
        @Nullable String stepName,
        Instant at,
        boolean unread) {

    /** The notice without what the case is about. */
    Notice veiled() {
        return new Notice(id, number, "", kind, step, stepName, at, unread);
    }
}
