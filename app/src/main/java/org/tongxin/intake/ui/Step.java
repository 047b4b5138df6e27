package org.tongxin.intake.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The questions a resident answers, one at a time. */
enum Step {
    WHAT,
    WHERE,
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

    Optional<Step> next() {
        return this == CHECK ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    Optional<Step> previous() {
        return this == WHAT ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
