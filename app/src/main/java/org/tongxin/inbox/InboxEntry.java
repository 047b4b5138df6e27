package org.tongxin.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * A line of a list: an open task, a completed one, or a case that is watched.
 *
 * @param id of the task; of a watched case its number
 * @param step id of the user task; null for a watched case that waits for nobody
 * @param stepName its name in the diagram; for a watched case the names of all its open steps
 * @param title empty when the case is confidential and not the person's to see; the place is left out then, too
 * @param due null when there is no deadline
 * @param assignee account name; null while nobody has it
 * @param pausedUntil until when the clock stands still; null when it runs
 * @param at when the task came; for a completed one, when it was completed
 * @param closed whether the watched case is closed
 * @param confidential whether somebody has to be asked who may see what the case is about
 * @param outcome what was decided, for a completed task
 */
public record InboxEntry(
        String id,
        CaseNumber number,
        String processKey,
        @Nullable String step,
        @Nullable String stepName,
        String title,
        UnitCode unit,
        @Nullable String place,
        @Nullable String category,
        String urgency,
        @Nullable Instant due,
        @Nullable String assignee,
        @Nullable Instant pausedUntil,
        Instant at,
        boolean closed,
        boolean confidential,
        @Nullable String outcome) {

    /** The line without what the case is about. */
    InboxEntry veiled() {
        return new InboxEntry(
                id,
                number,
                processKey,
                step,
                stepName,
                "",
                unit,
                null,
                null,
                urgency,
                due,
                assignee,
                pausedUntil,
                at,
                closed,
                confidential,
                outcome);
    }
}
