package org.tongxin.notification;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;

/** What a notice says. */
@Component
public class NoticeWords {

    private final Messages messages;
    private final Translations translations;

    NoticeWords(Messages messages, Translations translations) {
        this.messages = messages;
        this.translations = translations;
    }

    /** In the language of whoever reads the page. */
    public String of(Notice notice) {
        return of(notice, messages.locale());
    }

    String of(Notice notice, Locale locale) {
        String title = notice.title().isEmpty()
                ? messages.get(locale, "notice.confidential", notice.number().value())
                : notice.title();
        String about = notice.stepName() == null ? "" : translations.get(notice.stepName(), locale);
        String words = messages.said(locale, "notice.", notice.kind(), about, title);
        return words.contains(title) ? words : words + messages.get(locale, "notice.about", title);
    }
}
