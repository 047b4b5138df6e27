package org.tongxin.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in one sentence why the database cannot be reached, instead of a stack trace. */
class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private final Environment environment;

    ConnectionFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        String url = environment.getProperty("spring.datasource.url", "embedded");
        String state = cause.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "08001", "08006", "57P03" ->
                analysis(
                        "连不上数据库 " + url + "。 The database " + url + " cannot be reached.",
                        "请检查地址、端口和网络，数据库是否已启动（SPRING_DATASOURCE_URL）。 Check address, port and network, and that the server runs.",
                        cause);
            case "28P01", "28000" ->
                analysis(
                        "数据库 " + url + " 不接受这个用户名或密码。 The database " + url + " refuses this user name or password.",
                        "请检查 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。 Check both settings.",
                        cause);
            case "3D000" ->
                analysis(
                        "数据库不存在：" + url + "。 There is no such database: " + url + ".",
                        "请先建好数据库，或改正 SPRING_DATASOURCE_URL。 Create it, or correct the URL.",
                        cause);
            default -> null;
        };
    }

    private static FailureAnalysis analysis(String description, String action, Throwable cause) {
        return new FailureAnalysis(description, action, cause);
    }
}
