package org.tongxin.statistics;

import java.util.OptionalDouble;

/** So many of so many; of a count both are the same. */
public record Ratio(long numerator, long denominator) {

    /** 0–1; empty when there is nothing that it could be a share of. */
    public OptionalDouble share() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
