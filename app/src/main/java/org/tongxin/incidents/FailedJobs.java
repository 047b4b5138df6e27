package org.tongxin.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongxin.common.CaseNumber;

/** The engine's jobs that wait for somebody. */
public interface FailedJobs {

    /** The oldest first. */
    List<Incident> all();

    /** How the error came about; empty when the job does not wait any more. */
    Optional<String> stackTrace(String job);

    /** Each is tried once more, soon. */
    void retry(Collection<String> jobs, Instant now);

    /** Those that still wait for somebody, and those that still have to run. */
    State state(Set<String> jobs);

    boolean waits(CaseNumber number);

    record State(int failed, int pending) {}
}
