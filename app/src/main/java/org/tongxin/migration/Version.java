package org.tongxin.migration;

import java.time.Instant;

/**
 * A version of a process.
 *
 * @param id of the engine's definition
 * @param cases how many run in it now
 */
public record Version(String id, String process, int number, Instant deployed, int cases) {}
