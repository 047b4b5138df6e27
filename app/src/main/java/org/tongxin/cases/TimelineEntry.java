package org.tongxin.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and why.
 *
 * @param actor name of an account; null for the system and for a resident without account
 * @param kind a key of the message files under {@code timeline.}, such as {@code completed}, {@code claimed}, {@code escalated}
 * @param step id of the diagram's element; null when it is about no step
 * @param stepName its name in the diagram
 * @param outcome what was decided, as a person reads it; null when nothing was
 * @param reason in the person's own words
 * @param visibleToResident whether the tracking page shows it
 * @param behalf account name of whom the actor stood in for; null for nobody
 */
public record TimelineEntry(
        Instant at,
        @Nullable String actor,
        String kind,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String outcome,
        @Nullable String reason,
        boolean visibleToResident,
        @Nullable String behalf) {

    /** Of somebody who acts in their own place. */
    public TimelineEntry(
            Instant at,
            @Nullable String actor,
            String kind,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable String outcome,
            @Nullable String reason,
            boolean visibleToResident) {
        this(at, actor, kind, step, stepName, outcome, reason, visibleToResident, null);
    }
}
