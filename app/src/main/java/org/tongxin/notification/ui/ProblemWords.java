package org.tongxin.notification.ui;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.notification.channel.Outcome;

/** Why something did not get through. */
final class ProblemWords {

    private ProblemWords() {}

    static String of(Messages messages, Outcome outcome) {
        return outcome.kind() == Outcome.Kind.SENT
                ? messages.get("delivery.sent")
                : of(messages, outcome.problem(), outcome.detail());
    }

    static String of(Messages messages, @Nullable String problem, @Nullable String detail) {
        return problem == null ? "" : messages.get("notice.problem." + problem, detail == null ? "" : detail);
    }
}
