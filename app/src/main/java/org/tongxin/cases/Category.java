package org.tongxin.cases;

import java.util.Locale;

/** What a case is about. The code is what diagrams, tables and forms name. */
public record Category(String code, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
