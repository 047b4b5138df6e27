package org.tongxin.intake.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Administrators;

/** Imports in the background, one at a time; the page can be left and returned to. For administrators only. */
@Service
public class ImportJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final RequestImport imports;
    private final Administrators administrators;
    private final Clock clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "request-import");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Consumer<ImportJob>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable ImportJob latest;

    ImportJobs(RequestImport imports, Administrators administrators, Clock clock) {
        this.imports = imports;
        this.administrators = administrators;
        this.clock = clock;
    }

    /**
     * Begins to import; the file is deleted at the end.
     *
     * @param withReplies whether lines with a reply go in as closed cases
     * @throws Refused when another import is still running
     */
    public synchronized void start(Path file, String fileName, UnitCode unit, boolean withReplies) {
        String person = administrators.require().name();
        ImportJob before = latest;
        if (before != null && before.running()) {
            throw new Refused("import.running", before.fileName());
        }
        tell(new ImportJob(fileName, unit, person, clock.instant(), null, null, null));
        executor.execute(() -> run(file, unit, withReplies));
    }

    /** The import that runs, or ran last since the start of the application. */
    public Optional<ImportJob> latest() {
        administrators.require();
        return Optional.ofNullable(latest);
    }

    /** Calls the listener with every change until the returned handle is run. */
    public Runnable listen(Consumer<ImportJob> listener) {
        administrators.require();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run(Path file, UnitCode unit, boolean withReplies) {
        try {
            imports.run(file, unit, withReplies, result -> tell(now().at(result)));
            tell(now().finished(clock.instant(), null));
        } catch (Refused refused) {
            tell(now().finished(clock.instant(), refused));
        } catch (RuntimeException fault) {
            log.error("An import broke off", fault);
            tell(now().finished(clock.instant(), new Refused("import.broken")));
        } finally {
            delete(file);
        }
    }

    private ImportJob now() {
        return java.util.Objects.requireNonNull(latest);
    }

    private void tell(ImportJob job) {
        latest = job;
        listeners.forEach(listener -> listener.accept(job));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("An imported file could not be deleted", e);
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
