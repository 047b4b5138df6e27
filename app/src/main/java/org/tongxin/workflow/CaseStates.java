package org.tongxin.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;

/** What the lists that are derived from a case are written from. */
@Component
public class CaseStates {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final TaskReader reader;

    CaseStates(JdbcClient jdbc, CaseFiles cases, TaskReader reader) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.reader = reader;
    }

    /** Locks the case until the end of the transaction and reads it: who comes second waits here and then reads what the first has committed. */
    public WorkChanged.State locked(CaseNumber number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('case ' || ?, 0))::text")
                .param(number.value())
                .query(String.class)
                .optional();
        return now(number);
    }

    public WorkChanged.State now(CaseNumber number) {
        return new WorkChanged.State(number, cases.find(number).orElse(null), reader.ofCase(number));
    }
}
