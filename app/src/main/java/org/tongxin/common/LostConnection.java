package org.tongxin.common;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** The database, or the connection to it, went away in the middle of something: that says nothing about what was being done, which has to be begun again. */
public final class LostConnection {

    private LostConnection() {}

    /** Whether that is why it failed. */
    public static boolean caused(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, each -> each != null, LostConnection::behind)
                .anyMatch(each -> each instanceof SQLException sql && lost(sql.getSQLState()));
    }

    /** A rollback that fails, because there is no connection any more, hides what it was for. */
    private static @Nullable Throwable behind(Throwable failure) {
        return failure instanceof TransactionSystemException hiding && hiding.getApplicationException() != null
                ? hiding.getApplicationException()
                : failure.getCause();
    }

    /** Connection exceptions of the SQL standard, and PostgreSQL's words for being shut down. */
    private static boolean lost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
