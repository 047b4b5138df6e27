package org.tongxin.forms;

import java.util.function.UnaryOperator;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;

/** The texts of a form on the screen, in the person's language and with values filled in. */
record FormTexts(FormModel model, Messages messages, Translations translations) {

    String text(Instance instance, String property) {
        return translated(instance, property, UnaryOperator.identity());
    }

    /** Where the text becomes HTML, so that inserted values stay text. */
    String escaped(Instance instance, String property) {
        return translated(instance, property, FormMarkup::escape);
    }

    private String translated(Instance instance, String property, UnaryOperator<String> escape) {
        String chinese = instance.component().text(property);
        return model.render(instance, translations.get(chinese), escape);
    }

    String label(Option option) {
        return translations.get(option.label());
    }

    String message(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    String error(Violation violation) {
        return violation.text().isEmpty()
                ? messages.get("form.error." + violation.rule(), violation.arguments())
                : translations.get(violation.text());
    }
}
