package org.tongxin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Changed;

/**
 * A line of the record.
 *
 * @param person the account's name; null when the program did it
 */
public record AdminChange(long id, Instant at, @Nullable String person, Changed change) {}
