package org.tongxin.export;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;

/**
 * How somebody wants an export.
 *
 * @param reason why names, phone numbers and addresses are needed; null without them
 */
public record ExportOrder(ExportFormat format, @Nullable String reason) {

    private static final int LONGEST = 500;

    /**
     * @throws Refused {@code export.reason} when contacts are wanted without a reason, {@code export.reason.long}
     */
    public ExportOrder {
        reason = reason == null ? null : reason.strip();
        if (reason != null && reason.isEmpty()) {
            throw new Refused("export.reason");
        }
        if (reason != null && reason.length() > LONGEST) {
            throw new Refused("export.reason.long", LONGEST);
        }
    }
}
