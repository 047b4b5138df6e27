package org.tongxin.intake.batch;

import java.time.Instant;

/** The answer that a line of the file brings with it. */
record Reply(String text, Instant at) {}
