package org.tongxin.wish;

import java.util.Arrays;
import java.util.Locale;

/** What a wish is about; the ids are those of forms and tables. */
public enum WishKind {
    GOODS,
    STUDY,
    HEALTH,
    COMPANY,
    REPAIR,
    SKILL,
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #OTHER} for one that a form has and the wall does not know. */
    public static WishKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElse(OTHER);
    }
}
