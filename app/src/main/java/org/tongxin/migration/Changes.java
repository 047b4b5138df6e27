package org.tongxin.migration;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** Changes to running cases: how far they have come, stopping and going on. For process owners; administrators look on. */
@Service
@Transactional
public class Changes {

    private static final int SHOWN = 20;

    private final ChangeTable table;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(ChangeTable table, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A case that was left as it was. */
    public record Left(CaseNumber number, Reason reason) {}

    /** Those that go on, then those that have ended, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> latest() {
        return latest(current.get());
    }

    /** For pages that follow what happens while nobody asks. */
    @Transactional(readOnly = true)
    public List<Change> latest(Person person) {
        requireReader(person);
        return table.latest(SHOWN);
    }

    @Transactional(readOnly = true)
    public List<Left> left(long change) {
        return left(current.get(), change);
    }

    @Transactional(readOnly = true)
    public List<Left> left(Person person, long change) {
        requireReader(person);
        return table.left(change).stream()
                .map(result -> new Left(result.number(), result.reason()))
                .toList();
    }

    /** No further case is begun. */
    public void pause(long change) {
        set(change, Change.State.PAUSED, List.of(Change.State.RUNNING), "paused");
    }

    public void resume(long change) {
        set(change, Change.State.RUNNING, List.of(Change.State.PAUSED), "resumed");
    }

    /** What has not been changed yet stays as it is; what has been is not taken back. */
    public void cancel(long change) {
        set(change, Change.State.CANCELLED, List.of(Change.State.RUNNING, Change.State.PAUSED), "cancelled");
        table.leaveWaiting(change, new Reason("cancelled", ""), clock.instant());
    }

    /**
     * Begins a change, which goes on by itself.
     *
     * @throws Refused {@code migration.nothing}, {@code migration.busy}
     */
    long start(
            Change.Kind kind,
            @Nullable String process,
            String subject,
            String plan,
            Collection<RunningEngine.Running> things) {
        requireOwner();
        if (things.isEmpty()) {
            throw new Refused("migration.nothing");
        }
        long id = table.start(kind, process, subject, plan, current.get().name(), clock.instant());
        table.add(id, things);
        record(kind, process, subject, "started", things.size());
        events.publishEvent(new ChangeProgress(id));
        return id;
    }

    private void set(long id, Change.State to, List<Change.State> from, String action) {
        requireOwner();
        Change change = table.find(id).orElseThrow(() -> new Refused("migration.over"));
        if (!table.state(id, to, from, to == Change.State.CANCELLED ? clock.instant() : null)) {
            throw new Refused("migration.over");
        }
        record(change.kind(), change.process(), change.subject(), action, change.waiting());
        events.publishEvent(new ChangeProgress(id));
    }

    private void record(Change.Kind kind, @Nullable String process, String subject, String action, int count) {
        events.publishEvent(new Changed(
                "running-" + kind.id(),
                process == null ? subject : process + " " + subject,
                action,
                List.of(new Changed.Detail("audit.count", "", String.valueOf(count)))));
    }

    void requireOwner() {
        if (!current.get().holds("process-owner")) {
            throw new AccessDeniedException("Only process owners change running cases");
        }
    }

    void requireReader() {
        requireReader(current.get());
    }

    void requireReader(Person person) {
        if (!person.holds("process-owner") && !person.holds("administrator")) {
            throw new AccessDeniedException("Only process owners and administrators see how cases run");
        }
    }
}
