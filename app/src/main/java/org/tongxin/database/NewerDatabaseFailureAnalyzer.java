package org.tongxin.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An older program must not write into a database that a newer one has migrated. */
class NewerDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "数据库的版本与本程序不符，很可能已由更新的版本升级过。 The database does not fit this program; a newer version has probably migrated it.",
                "请使用升级它的那个版本或更新的版本，或改用另一个数据库。 Start the version that migrated it or a newer one, or use another database.",
                cause);
    }
}
