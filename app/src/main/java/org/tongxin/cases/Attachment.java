package org.tongxin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * A photo or document of a case. Its content is at {@code attachments/{id}}, the thumbnail of a photo at {@code attachments/{id}/thumbnail}.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param size of what is stored, in bytes
 * @param uploadedBy name of an account; null for a resident without one
 * @param step id of the diagram's element in which it was added; null when it came with the case
 */
public record Attachment(
        UUID id,
        CaseNumber number,
        String fileName,
        String mediaType,
        long size,
        @Nullable String uploadedBy,
        Instant at,
        @Nullable String step,
        boolean visibleToResident) {

    public boolean photo() {
        return mediaType.startsWith("image/");
    }
}
