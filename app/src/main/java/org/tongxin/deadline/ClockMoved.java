package org.tongxin.deadline;

import java.time.Duration;

/** The clock now runs this far ahead of the machine's. */
public record ClockMoved(Duration offset) {}
