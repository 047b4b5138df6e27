package org.tongxin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL in the application's own directory, whose data survives a restart. If one is already running there, because
 * the application runs and this is its command line, it is used and left running.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final int port;
    private final @Nullable EmbeddedPostgres own;

    EmbeddedDatabase(Path directory) {
        Path files = directory.resolve("postgres").toAbsolutePath();
        Integer running = runningPort(files.resolve("postmaster.pid"));
        this.own = running == null ? start(directory, files) : null;
        this.port = own == null ? Objects.requireNonNull(running) : own.getPort();
    }

    private static EmbeddedPostgres start(Path directory, Path files) {
        log.info("Starting the embedded PostgreSQL in {}", files);
        try {
            Files.createDirectories(directory);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(directory
                            .resolve("postgres-program")
                            .toAbsolutePath()
                            .toFile())
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    // no rows with what residents wrote in the server's own log
                    .setServerConfig("log_error_verbosity", "terse")
                    .start();
        } catch (IOException e) {
            throw new DatabaseUnavailableException("database.embedded", files.toString(), e);
        }
    }

    /** The fourth line of PostgreSQL's own pid file is its port, the first its process. */
    private static @Nullable Integer runningPort(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .map(process -> process.info().command().orElse("postgres").contains("postgres"))
                    .orElse(false);
            return alive ? Integer.valueOf(lines.get(3).trim()) : null;
        } catch (IOException | RuntimeException noneRunning) {
            return null;
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public void destroy() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
