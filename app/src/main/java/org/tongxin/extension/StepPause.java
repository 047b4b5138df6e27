package org.tongxin.extension;

import java.time.Instant;

/** The clock of a step stands still, from one instant to the other. */
public record StepPause(String taskId, String pausedBy, Instant since, Instant until, String reason) {}
