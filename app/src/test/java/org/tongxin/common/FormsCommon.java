package org.tongxin.common;

import org.springframework.context.MessageSource;

/** Opens what forms need of this package to tests that run without an application. */
public final class FormsCommon {

    private FormsCommon() {}

    public static Messages messages(MessageSource source) {
        return new Messages(source, new Translations());
    }

    public static Translations translations() {
        return new Translations();
    }
}
