package org.tongxin.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;

/** What failed technically. For process owners and administrators; how an error came about only for administrators. */
@Service
@Transactional
public class Incidents {

    private static final int SHOWN = 5;

    private final FailedJobs jobs;
    private final IncidentTable table;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            FailedJobs jobs,
            IncidentTable table,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.table = table;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        require();
        return jobs.all();
    }

    public boolean seesStackTraces() {
        return current.get().holds("administrator");
    }

    /**
     * How the error came about, without what is private of the case.
     *
     * @throws Refused {@code incidents.gone}
     */
    @Transactional(readOnly = true)
    public String stackTrace(String job) {
        if (!seesStackTraces()) {
            throw new AccessDeniedException("Only administrators see stack traces");
        }
        return jobs.stackTrace(job).orElseThrow(() -> new Refused("incidents.gone"));
    }

    /**
     * Runs them once more, after what was wrong has been mended. Those that do not wait any more are left out.
     *
     * @throws Refused {@code incidents.gone} when none of them waits
     */
    public void retry(Collection<String> wanted) {
        require();
        List<Incident> waiting = jobs.all().stream()
                .filter(incident -> wanted.contains(incident.job()))
                .toList();
        if (waiting.isEmpty()) {
            throw new Refused("incidents.gone");
        }
        Instant now = clock.instant();
        Set<String> ids = waiting.stream().map(Incident::job).collect(Collectors.toSet());
        jobs.retry(ids, now);
        String kinds = waiting.stream().map(Incident::kind).distinct().sorted().collect(Collectors.joining(", "));
        table.started(kinds, current.get().name(), now, ids);
        events.publishEvent(new Changed(
                "incident",
                kinds,
                "retried",
                List.of(new Changed.Detail("audit.count", "", String.valueOf(ids.size())))));
    }

    /** What was run again lately, and how far it has come. */
    @Transactional(readOnly = true)
    public List<Retry> retries() {
        require();
        return table.latest(SHOWN).stream().map(this::retry).toList();
    }

    private Retry retry(IncidentTable.Started started) {
        Set<String> ids = table.jobs(started.id());
        FailedJobs.State state = jobs.state(ids);
        return new Retry(
                started.id(),
                started.kind(),
                started.by(),
                started.at(),
                ids.size() - state.failed() - state.pending(),
                state.failed(),
                state.pending());
    }

    /** Whether a case waits because of a failure: said to everybody who sees the case. */
    @Transactional(readOnly = true)
    public boolean waits(CaseNumber number) {
        return jobs.waits(number);
    }

    private void require() {
        if (!current.get().holds("process-owner") && !current.get().holds("administrator")) {
            throw new AccessDeniedException("Only process owners and administrators see technical failures");
        }
    }
}
