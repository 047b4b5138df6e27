package org.tongxin.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongxin.common.Refused;

/** An export that runs or ran. Its file is gone when it is closed, which also ends it. */
public final class ExportJob implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ExportJob.class);
    private static final long TELL_EVERY = 200_000_000;

    private final Path file;
    private final String fileName;
    private final long total;
    private final Consumer<State> listener;
    private volatile boolean closed;
    private long toldAt;

    ExportJob(Path file, String fileName, long total, Consumer<State> listener) {
        this.file = file;
        this.fileName = fileName;
        this.total = total;
        this.listener = listener;
        this.toldAt = System.nanoTime();
    }

    /**
     * How far it is.
     *
     * @param total -1 when nobody has counted
     * @param bytes size of the file when it is done
     * @param failure why it ended without a file; null otherwise
     */
    public record State(
            long rows,
            long total,
            boolean done,
            long bytes,
            @Nullable Refused failure) {}

    public String fileName() {
        return fileName;
    }

    /** There once it is done. */
    public Path file() {
        return file;
    }

    /** Ends it where it is; nothing is recorded then. */
    @Override
    public void close() {
        closed = true;
        delete();
    }

    void wrote(long rows) {
        if (closed) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        if (now - toldAt > TELL_EVERY) {
            toldAt = now;
            listener.accept(new State(rows, total < 0 ? total : Math.max(rows, total), false, 0, null));
        }
    }

    void done(long rows) throws IOException {
        if (closed) {
            delete();
        } else {
            listener.accept(new State(rows, rows, true, Files.size(file), null));
        }
    }

    void failed(Refused why) {
        delete();
        if (!closed) {
            listener.accept(new State(0, total, true, 0, why));
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("The file of an export could not be deleted", e);
        }
    }
}
