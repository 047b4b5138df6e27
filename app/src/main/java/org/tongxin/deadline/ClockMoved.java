package org.tongxin.deadline;

import java.time.Duration;
import org.tongxin.common.LivePages;

/** The clock now runs this far ahead of the machine's. */
public record ClockMoved(Duration offset) implements LivePages.PageEvent {}
