package org.tongxin.extension.ui;

import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.extension.ExtensionRequest;
import org.tongxin.extension.Rulings;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** What somebody who decides about more time has to know. */
@Component
record RulingWords(
        Messages messages, TimeWords times, Translations translations, Organization organization, EffectWords effects) {

    /** Who asks, for which step, and why. */
    String asked(ExtensionRequest request) {
        return messages.get(
                "extension.decide.asked",
                organization.person(request.askedBy()).map(Person::displayName).orElse(request.askedBy()),
                translations.get(request.stepName()),
                times.exact(request.until()),
                request.reason());
    }

    /** What granting would do. */
    String effect(Rulings.Question question) {
        return question.effect()
                .map(plan -> messages.get("extension.effect.granted", effects.of(plan)))
                .orElse(messages.get("extension.decide.over"));
    }
}
