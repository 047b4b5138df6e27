package org.tongxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tongxin.IntegrationTest;

/** What the database refuses ends up in logs, from the engine's failed jobs for one: it names the rule and not what somebody wrote. */
@IntegrationTest
class DatabaseMessagesTest {

    private static final String INSERT = "insert into account (name, display_name) values (?, ?)";
    private static final String PERSON = "王小明";

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aRowThatIsRefusedIsNotRepeated() {
        assertThat(told(() -> jdbc.update(INSERT, "not a name", PERSON)))
                .contains("account_name_check")
                .doesNotContain(PERSON);
    }

    /** The engine and large imports write in batches, of which the driver would otherwise tell the whole statement with its values. */
    @Test
    void norIsABatch() {
        List<Object[]> batch = List.of(new Object[] {"not a name", PERSON}, new Object[] {"nor this", PERSON});
        assertThat(told(() -> jdbc.batchUpdate(INSERT, batch)))
                .contains("account_name_check")
                .doesNotContain(PERSON);
    }

    private static String told(ThrowingCallable work) {
        StringWriter text = new StringWriter();
        Throwable refused = catchThrowable(work);
        refused.printStackTrace(new PrintWriter(text, true));
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                sql.getNextException().printStackTrace(new PrintWriter(text, true));
            }
        }
        return text.toString();
    }
}
