package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed says why in one sentence. What a server with passwords answers is checked in docker/check.sh. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    @Test
    void anUnreachableDatabaseIsNamed(CapturedOutput output) {
        String url = "jdbc:postgresql://localhost:1/nowhere";
        assertThatThrownBy(() -> start(url, 0));
        assertThat(output.getAll()).contains("连不上数据库 " + url).contains("cannot be reached");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused(CapturedOutput output) throws SQLException {
        JdbcConnectionDetails database = TestDatabase.newDatabase();
        try (Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create schema tongxin");
            statement.execute(
                    "create table tongxin.flyway_schema_history (installed_rank int primary key, version text,"
                            + " description text, type text, script text, checksum int, installed_by text,"
                            + " installed_on timestamp default now(), execution_time int, success boolean)");
            statement.execute("insert into tongxin.flyway_schema_history values"
                    + " (1, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'x', now(), 1, true)");
        }
        assertThatThrownBy(() -> start(database.getJdbcUrl(), 0));
        assertThat(output.getAll()).contains("数据库的版本与本程序不符").contains("a newer version has probably migrated it");
    }

    @Test
    void aBusyPortIsNamed(CapturedOutput output) throws IOException {
        try (ServerSocket busy = new ServerSocket(0)) {
            String url = TestDatabase.newDatabase().getJdbcUrl();
            assertThatThrownBy(() -> start(url, busy.getLocalPort()));
            assertThat(output.getAll()).contains("端口 " + busy.getLocalPort() + " 已被占用");
        }
    }

    private static void start(String url, int port) {
        new SpringApplication(TongxinApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--tongxin.encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=" + port)
                .close();
    }
}
