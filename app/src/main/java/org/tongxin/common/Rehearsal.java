package org.tongxin.common;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case that is played through on this thread and never happens: whoever plays it rolls everything back. It has a time and a number of its own, so that neither the one clock
 * is moved nor a number used up. Nothing else in the program behaves differently for it.
 */
public final class Rehearsal {

    private static final ThreadLocal<@Nullable Rehearsal> CURRENT = new ThreadLocal<>();

    private final CaseNumber number;
    private Instant now;

    private Rehearsal(CaseNumber number, Instant begun) {
        this.number = number;
        this.now = begun;
    }

    public static <T> T of(CaseNumber number, Instant begun, Function<Rehearsal, T> play) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("A rehearsal within a rehearsal");
        }
        Rehearsal rehearsal = new Rehearsal(number, begun);
        CURRENT.set(rehearsal);
        try {
            return play.apply(rehearsal);
        } finally {
            CURRENT.remove();
        }
    }

    public static Optional<Rehearsal> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public CaseNumber number() {
        return number;
    }

    public Instant now() {
        return now;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }
}
