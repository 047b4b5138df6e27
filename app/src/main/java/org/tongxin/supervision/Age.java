package org.tongxin.supervision;

import java.util.Locale;

/** For how many days a task has been open, from {@code from} to just under {@code to}. */
public enum Age {
    DAY(0, 1),
    THREE(1, 3),
    WEEK(3, 7),
    MONTH(7, 30),
    LONGER(30, 36_500);

    private final int from;
    private final int to;

    Age(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
