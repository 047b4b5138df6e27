package org.tongxin.intake.batch;

import org.tongxin.common.Refused;

/** A line of the file that did not go in. {@code line} is where it begins, counted from 1 as an editor does. */
public record BadLine(long line, Refused reason) {}
