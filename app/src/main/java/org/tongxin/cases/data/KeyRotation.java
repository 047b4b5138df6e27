package org.tongxin.cases.data;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CaseNumber;

/** At the start: refuses to run on data whose key is not there, and encrypts with the current key what an earlier one encrypted. */
@Component
class KeyRotation implements ApplicationRunner {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final EncryptionKeys keys;
    private final PrivateValues privateValues;
    private final TransactionTemplate transaction;

    KeyRotation(JdbcClient jdbc, EncryptionKeys keys, PrivateValues privateValues, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.privateValues = privateValues;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean missing = jdbc.sql("select distinct key_id from case_private").query(String.class).list().stream()
                .anyMatch(id -> !keys.knows(id));
        if (missing) {
            throw new EncryptionKeyException("encryption.key-unknown");
        }
        List<CaseNumber> batch = outdated();
        while (!batch.isEmpty()) {
            batch.forEach(number -> transaction.executeWithoutResult(status -> privateValues.renew(number)));
            batch = outdated();
        }
    }

    private List<CaseNumber> outdated() {
        return jdbc.sql("select case_number from case_private where key_id <> :current limit " + BATCH)
                .param("current", keys.current())
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }
}
