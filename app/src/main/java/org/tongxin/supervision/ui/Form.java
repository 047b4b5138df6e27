package org.tongxin.supervision.ui;

import java.util.Locale;

/** As what the numbers are shown. */
enum Form {
    TABLE,
    DIAGRAM,
    MAP;

    /** The id in addresses and message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
