package org.tongxin.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Light or dark, remembered on the device; without a choice the device's own setting counts. */
enum ColorScheme {
    LIGHT,
    DARK;

    void choose(UI ui) {
        ui.getPage()
                .executeJs(
                        "localStorage.setItem('color-scheme', $0); document.documentElement.setAttribute('theme', $0)",
                        name().toLowerCase(Locale.ROOT));
    }

    /** Run before the first paint, so that nothing flashes. */
    static String restoreScript() {
        return """
                document.documentElement.setAttribute('theme', localStorage.getItem('color-scheme')
                    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
                """;
    }
}
