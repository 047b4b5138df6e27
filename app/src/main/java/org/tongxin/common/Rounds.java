package org.tongxin.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is looked for again and again: in the background, never twice at once; a round that fails, as while the database is away, says so in a line and leaves the work to the next. */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Executor executor;
    private final Runnable work;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param name of the work, for the log */
    public Rounds(String name, Executor executor, Runnable work) {
        this.name = name;
        this.executor = executor;
        this.work = work;
    }

    /** Begins a round, unless the last one still goes on. */
    public void next() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    log.warn(
                            "{}: {}",
                            name,
                            failed.toString().lines().findFirst().orElse(""));
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
