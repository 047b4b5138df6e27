package org.tongxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another node of the application: an engine and a connection pool of its own, on the database of the test. */
public final class SecondNode {

    private SecondNode() {}

    /** Due jobs run when the test says so. Close it at the end. */
    public static ConfigurableApplicationContext beside(ApplicationContext first) {
        JdbcConnectionDetails database = first.getBean(JdbcConnectionDetails.class);
        String directory = first.getEnvironment().getRequiredProperty("tongxin.data-directory");
        try {
            return new SpringApplication(TongxinApplication.class)
                    .run(
                            "--spring.datasource.url=" + database.getJdbcUrl(),
                            "--spring.datasource.username=" + database.getUsername(),
                            "--spring.datasource.password=" + database.getPassword(),
                            "--spring.datasource.hikari.maximum-pool-size=4",
                            "--tongxin.demo=false",
                            "--tongxin.encryption-key=" + Files.readString(Path.of(directory, "encryption.key")),
                            "--camunda.bpm.process-engine-name=second",
                            "--camunda.bpm.job-execution.enabled=false",
                            "--tongxin.send-notices=false",
                            "--server.port=0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
