package org.tongxin.organization.data;

import java.util.Locale;

/** What a file of the organisation is about. */
public enum FileKind {
    UNITS,
    ACCOUNTS,
    ROLES;

    /** The file's name without its ending, also the end of message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
