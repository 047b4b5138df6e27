package org.tongxin.modeling.dryrun.process;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;

/** What went wrong, in a sentence for the process owner who plays. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Messages messages;

    Failures(Messages messages) {
        this.messages = messages;
    }

    /** Why a step did not work. */
    String why(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SubmissionRejected rejected) {
                return String.join(" ", rejected.errors().values());
            }
            if (cause instanceof Refused refused) {
                return messages.get(refused);
            }
        }
        log.info("A step of a dry run failed", failed);
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * What ends the whole walk: what is refused or forbidden stays what it is; of anything else it is said whether the database or the process itself was the reason.
     *
     * @return {@code dryrun.database} or {@code dryrun.not-begun}
     */
    RuntimeException told(RuntimeException failed) {
        if (failed instanceof Refused || failed instanceof AccessDeniedException) {
            return failed;
        }
        if (ofTheDatabase(failed)) {
            log.warn("A dry run gave up because of the database", failed);
            return new Refused("dryrun.database");
        }
        return new Refused("dryrun.not-begun", why(failed));
    }

    static boolean ofTheDatabase(RuntimeException failed) {
        return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException
                        || cause instanceof DataAccessException
                        || cause instanceof TransactionException);
    }
}
