package org.tongxin.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The embedded PostgreSQL did not start. */
class EmbeddedFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailableException cause) {
        return new FailureAnalysis(
                "内置的 PostgreSQL 无法在 " + cause.place() + " 启动。 The embedded PostgreSQL could not be started in "
                        + cause.place() + ".",
                "请检查该目录可写、磁盘有空间；或用 SPRING_DATASOURCE_URL 指定数据库服务器。 Check that the directory is writable and the disk not full, or name a server.",
                cause);
    }
}
