package org.tongxin.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cases of a step go.
 *
 * @param target null when they have nowhere to go
 * @param changes what is different there: the ends of message keys, such as {@code name}, {@code form}
 * @param cases how many are there now
 * @param candidates the steps of the other version that it could go to
 */
public record StepMove(
        Step source, @Nullable Step target, Kind kind, List<String> changes, int cases, List<Step> candidates) {

    public enum Kind {
        /** The same step. */
        SAME,
        /** The same step, with something different in it. */
        CHANGED,
        /** Another step, chosen by a person. */
        CHOSEN,
        /** No step: cases that are there stay in their version. */
        NONE
    }
}
