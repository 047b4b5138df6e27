package org.tongxin.migration;

/**
 * Why something is left as it is.
 *
 * @param key the end of a message key under {@code migration.reason.}
 * @param detail what it names, such as a step; may be empty
 */
public record Reason(String key, String detail) {}
