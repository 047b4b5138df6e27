package org.tongxin.intake;

import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Urgency;

/** What the rules make of a request; a person decides. {@code category} is null when no rule fits. */
public record Proposal(@Nullable String category, Urgency urgency) {

    public static final Proposal NONE = new Proposal(null, Urgency.NORMAL);
}
