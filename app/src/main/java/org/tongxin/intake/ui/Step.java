package org.tongxin.intake.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The questions a resident answers, one at a time. */
enum Step {
    WHAT,
    WHERE,
    /** Only where the process asks for more than the usual. */
    DETAILS,
    PHOTO,
    CONTACT,
    CHECK;

    /** In the address, and in message keys. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
