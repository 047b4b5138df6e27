package org.tongxin.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * The file of a case (办件), without what is private.
 *
 * @param confidential whether only those who work on it in person and the chain above may see it
 */
public record CaseFile(
        CaseNumber number,
        String trackingCode,
        String processKey,
        String title,
        String text,
        @Nullable String category,
        Urgency urgency,
        UnitCode unit,
        @Nullable String place,
        String channel,
        @Nullable String reporter,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        Stage stage,
        @Nullable String result,
        Map<String, Object> values,
        boolean confidential) {

    public boolean open() {
        return closedAt == null;
    }
}
