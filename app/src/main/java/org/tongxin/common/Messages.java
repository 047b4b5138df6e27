package org.tongxin.common;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts of the interface in the language of the person who reads them. */
@Component
public class Messages {

    private final MessageSource source;
    private final Translations translations;

    Messages(MessageSource source, Translations translations) {
        this.source = source;
        this.translations = translations;
    }

    /** The text in the current person's language; a missing key is shown as such, so that it is found. */
    public String get(String key, Object... arguments) {
        return get(locale(), key, arguments);
    }

    public String get(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, "!" + key + "!", locale);
    }

    /**
     * What a diagram says: the message at {@code prefix + keyOrSentence} when there is one, otherwise the sentence itself, in the current person's
     * language where it has been translated.
     */
    public String said(String prefix, String keyOrSentence, Object... arguments) {
        return said(locale(), prefix, keyOrSentence, arguments);
    }

    public String said(Locale locale, String prefix, String keyOrSentence, Object... arguments) {
        String text = source.getMessage(prefix + keyOrSentence, arguments, null, locale);
        return text == null ? translations.get(keyOrSentence, locale) : text;
    }

    public String get(Refused refused) {
        return get(refused.key(), refused.arguments());
    }

    /** The language of whoever the current page or request belongs to. */
    public Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? LocaleContextHolder.getLocale() : ui.getLocale();
    }
}
