package org.tongxin.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * What the person gets who has asked.
 *
 * @param trackingCode opens the tracking page; whoever has it sees the progress
 * @param dueAt until when an answer is promised; null while nobody has promised one
 */
public record Receipt(
        CaseNumber number, String trackingCode, @Nullable Instant dueAt) {}
