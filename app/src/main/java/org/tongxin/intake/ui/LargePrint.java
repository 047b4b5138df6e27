package org.tongxin.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;

/** Large print (长者模式): on or off for this browser, remembered in a cookie for a year. */
final class LargePrint {

    private static final String COOKIE = "large-print";

    private LargePrint() {}

    static boolean on() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("on"));
    }

    /** Remembers the choice and shows the page again; what was typed is in the session. */
    static void choose(UI ui, boolean on) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        COOKIE,
                        on ? "on" : "off");
    }

    /** Puts the class on the page's root element, from which all sizes follow. */
    static void show(UI ui) {
        ui.getPage().executeJs("document.documentElement.classList.toggle('large-print', $0)", on());
    }
}
