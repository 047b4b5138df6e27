package org.tongxin.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has completed a task. Published in the transaction that completes it.
 *
 * @param task as it was
 * @param person account name
 * @param outcome what was decided, as a person reads it; null when the form asks for no decision
 */
public record TaskCompleted(
        WorkTask task, String person, Instant at, @Nullable String outcome) {}
