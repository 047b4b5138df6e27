package org.tongxin.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the interface: Simplified Chinese unless somebody chose English or their browser asks for it. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "中文"),
    ENGLISH(Locale.ENGLISH, "English");

    private static final String COOKIE = "language";

    private final Locale locale;
    private final String label;

    Language(Locale locale, String label) {
        this.locale = locale;
        this.label = label;
    }

    public Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String label() {
        return label;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** What the person chose earlier on this device, otherwise what the browser asks for. */
    public static Language of(VaadinRequest request) {
        return chosen(request.getCookies())
                .orElseGet(() -> of(Optional.ofNullable(request.getLocale()).orElse(Locale.CHINESE)));
    }

    /** Remembers the choice for a year and shows the page again in it. */
    public void choose(UI ui) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        COOKIE,
                        locale.getLanguage());
    }

    private static Optional<Language> chosen(Cookie @Nullable [] cookies) {
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> of(Locale.forLanguageTag(cookie.getValue())))
                .findFirst();
    }
}
