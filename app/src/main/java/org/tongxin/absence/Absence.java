package org.tongxin.absence;

import java.time.Instant;

/**
 * Somebody is away, and somebody else stands in.
 *
 * @param person account name of who is away
 * @param deputy account name of who stands in
 * @param from the beginning of the first day, in Shanghai, or when it was entered on that day
 * @param until the end of the last day, or when it was ended early
 */
public record Absence(long id, String person, String deputy, Instant from, Instant until, String enteredBy) {}
