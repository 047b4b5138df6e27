package org.tongxin.common;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the database once in a while, in real time. Whoever finds it too old reads it anew, and nobody waits for another who does: a cache that lets them wait would stand
 * still when all connections are in the hands of those who wait and the one who reads needs one.
 */
public final class Remembered<T> {

    private final long nanos;
    private final Supplier<T> read;
    private volatile @Nullable Value<T> known;

    /** @param fresh how long a value is good */
    public Remembered(Duration fresh, Supplier<T> read) {
        this.nanos = fresh.toNanos();
        this.read = read;
    }

    public T get() {
        Value<T> value = known;
        if (value == null || System.nanoTime() - value.since > nanos) {
            value = new Value<>(read.get(), System.nanoTime());
            known = value;
        }
        return value.content;
    }

    public void forget() {
        known = null;
    }

    private record Value<T>(T content, long since) {}
}
