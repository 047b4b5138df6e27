package org.tongxin.wish;

import java.util.Locale;

/** Where a wish stands, seen from the wall. */
public enum WishState {
    /** On the wall, free to claim. */
    OPEN,
    /** Somebody has claimed it. */
    CLAIMED,
    /** Fulfilled, and waiting for somebody to say so. */
    DONE,
    /** Come true. */
    GRANTED,
    /** The community sees to it itself. */
    COMMUNITY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
