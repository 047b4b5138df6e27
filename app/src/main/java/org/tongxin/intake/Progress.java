package org.tongxin.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.Rating;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;

/**
 * What the tracking page shows: nothing about people, nothing private.
 *
 * @param asked whether the resident is asked now if what was done is right
 * @param dueAt until when it was promised; null when nobody promised, or it is closed
 * @param late whether that has passed
 * @param entries of the timeline that residents see, the newest first
 * @param attachments that residents see, the oldest first
 * @param rating the newest; null while there is none
 */
public record Progress(
        CaseNumber number,
        String title,
        String text,
        @Nullable String place,
        Stage stage,
        boolean asked,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable String result,
        List<TimelineEntry> entries,
        List<Attachment> attachments,
        @Nullable Rating rating) {

    public boolean open() {
        return stage != Stage.CLOSED;
    }
}
