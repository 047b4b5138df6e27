package org.tongxin.extension.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.workflow.StepPlan;

/** What would move, in words, before it moves. */
@Component
class EffectWords {

    private final Messages messages;
    private final TimeWords words;
    private final Translations translations;

    EffectWords(Messages messages, TimeWords words, Translations translations) {
        this.messages = messages;
        this.words = words;
        this.translations = translations;
    }

    /** Deadline and warning, a line each: as they are and as they would be. */
    String of(StepPlan plan) {
        return messages.get("extension.effect.due", words.exact(plan.due()), words.exact(plan.newDue()))
                + "\n"
                + warning(plan.warning(), plan.newWarning());
    }

    private String warning(@Nullable Instant before, @Nullable Instant then) {
        if (then == null) {
            return messages.get("extension.effect.no-warning");
        }
        return before == null
                ? messages.get("extension.effect.warned-again", words.exact(then))
                : messages.get("extension.effect.warning", words.exact(before), words.exact(then));
    }

    /** The same under the name of the step. */
    String ofStep(StepPlan plan) {
        String step = translations.get(plan.task().stepName());
        return plan.moves()
                ? messages.get("extension.effect.step", step, of(plan))
                : messages.get("extension.effect.stays", step, words.exact(plan.due()));
    }

    /** 5 小时 20 分. */
    String amount(Duration left) {
        return messages.get("extension.amount", left.toHours(), left.toMinutesPart());
    }
}
