package org.tongxin.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tongxin.TongxinApplication;

/** The PostgreSQL of a generated city: one that is given, or an own one in a directory, with the settings of a small machine; and the application on it. */
final class CityDatabase implements AutoCloseable {

    /** For nobody's real data. */
    static final String KEY = "Y2l0eS1vZi10aGUtYmVuY2htYXJrLW5vdC1zZWNyZXQ=";

    private final String url;
    private final @Nullable EmbeddedPostgres own;

    private CityDatabase(String url, @Nullable EmbeddedPostgres own) {
        this.url = url;
        this.own = own;
    }

    static CityDatabase of(@Nullable String url, Path directory) throws IOException {
        return url == null ? own(directory) : new CityDatabase(url, null);
    }

    private static CityDatabase own(Path directory) throws IOException {
        Files.createDirectories(directory);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        directory.resolve("program").toAbsolutePath().toFile())
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("effective_cache_size", "6GB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(java.time.Duration.ofMinutes(5))
                .start();
        return new CityDatabase(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres&password=postgres",
                server);
    }

    ConfigurableApplicationContext application() {
        return application(Set.of());
    }

    /** The whole application, as a node that runs no jobs and sends nothing. */
    ConfigurableApplicationContext application(Set<ApplicationContextInitializer<GenericApplicationContext>> watchers) {
        var application = new SpringApplication(TongxinApplication.class);
        watchers.forEach(application::addInitializers);
        return application.run(
                "--spring.datasource.url=" + url,
                "--tongxin.demo=false",
                "--tongxin.encryption-key=" + KEY,
                "--tongxin.send-notices=false",
                "--camunda.bpm.process-engine-name=city",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--server.port=0");
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
