package org.tongxin.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;

/** Exports in the background, two at a time, in the language of who asked. */
@Service
public class ExportJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExportJobs.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");
    private static final int WAITING = 20;

    private final Exports exports;
    private final Messages messages;
    private final Clock clock;
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "export");
                thread.setDaemon(true);
                return thread;
            });

    ExportJobs(Exports exports, Messages messages, Clock clock) {
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Begins to write a list into a file.
     *
     * @param listener is told several times a second how far it is, and how it ended; from another thread
     * @throws Refused {@code export.busy} when too many wait already
     */
    public ExportJob start(Person person, Export<?> export, ExportOrder order, Consumer<ExportJob.State> listener) {
        ExportJob job = new ExportJob(newFile(), fileName(export, order), export.total(), listener);
        Locale locale = messages.locale();
        try {
            executor.execute(new DelegatingSecurityContextRunnable(() -> {
                LocaleContextHolder.setLocale(locale);
                try {
                    run(person, export, order, job);
                } finally {
                    LocaleContextHolder.resetLocaleContext();
                }
            }));
        } catch (RejectedExecutionException full) {
            job.close();
            throw new Refused("export.busy");
        }
        return job;
    }

    private void run(Person person, Export<?> export, ExportOrder order, ExportJob job) {
        try {
            job.wrote(0);
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(job.file()))) {
                rows = exports.write(person, export, order, out, job::wrote);
            }
            job.done(rows);
        } catch (CancellationException cancelled) {
            job.close();
        } catch (Refused refused) {
            job.failed(refused);
        } catch (AccessDeniedException denied) {
            job.failed(new Refused("export.denied"));
        } catch (IOException | RuntimeException fault) {
            log.error("An export broke off", fault);
            job.failed(new Refused("export.broken"));
        }
    }

    /** Only the program's own user can read it. */
    private static Path newFile() {
        try {
            return Files.createTempFile("export", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fileName(Export<?> export, ExportOrder order) {
        String name = export.name().replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", " ").strip();
        return name + "-" + STAMP.format(LocalDateTime.now(clock)) + "."
                + order.format().id();
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
