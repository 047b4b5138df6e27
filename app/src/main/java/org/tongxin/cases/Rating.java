package org.tongxin.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the resident thinks of the result (评单).
 *
 * @param stars 1–5
 * @param solved whether the matter is solved, as the resident sees it
 */
public record Rating(int stars, boolean solved, @Nullable String comment, Instant at) {}
