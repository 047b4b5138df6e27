package org.tongxin.migration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.LostConnection;

/**
 * Changes one case after the other, each in a transaction of its own with the note that it was: wholly, or not at all. Any number of workers on any number
 * of nodes share a change; one that dies leaves its case to the others.
 */
@Service
public class ChangeWorker {

    private static final Logger log = LoggerFactory.getLogger(ChangeWorker.class);

    /** Whoever works on the case at the same instant goes first; so often it is tried again. */
    private static final int ATTEMPTS = 5;

    private static final int TOLD_EVERY = 20;

    private final ChangeTable table;
    private final Map<Change.Kind, ChangeWork> works;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeWorker(
            ChangeTable table,
            List<ChangeWork> works,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.works = works.stream().collect(Collectors.toMap(ChangeWork::kind, Function.identity()));
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until nothing is left to do, or all changes are paused. */
    public void round() {
        for (long id : table.running()) {
            int worked = 0;
            while (step(id)) {
                if (++worked % TOLD_EVERY == 0) {
                    events.publishEvent(new ChangeProgress(id));
                }
            }
            finish(id);
        }
    }

    /**
     * Changes the next case. When the database goes away the case is as it was, and is next again.
     *
     * @return false when there is none, or the change does not run
     */
    public boolean step(long id) {
        Change change = table.find(id).orElseThrow();
        ChangeTable.Item[] at = new ChangeTable.Item[1];
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<ChangeTable.Item> next = table.next(id);
                next.ifPresent(item -> {
                    at[0] = item;
                    work(change)
                            .apply(change, item.thing())
                            .ifPresentOrElse(
                                    reason -> table.left(item.id(), reason, clock.instant()),
                                    () -> table.done(item.id(), clock.instant()));
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            if (at[0] == null || LostConnection.caused(failure)) {
                throw failure;
            }
            failed(change, at[0], failure);
            return true;
        }
    }

    private void failed(Change change, ChangeTable.Item item, RuntimeException failure) {
        Reason reason = work(change).reason(change, failure);
        transaction.executeWithoutResult(status -> {
            if (reason.key().equals("busy") && item.attempts() + 1 < ATTEMPTS) {
                table.again(item.id());
            } else {
                table.left(item.id(), reason, clock.instant());
            }
        });
        log.info(
                "{} of change {} is left: {} ({})",
                item.thing(),
                change.id(),
                reason.key(),
                failure.getClass().getName());
    }

    private void finish(long id) {
        transaction.executeWithoutResult(status -> table.find(id)
                .filter(change -> change.waiting() == 0)
                .filter(change -> table.state(id, Change.State.DONE, List.of(Change.State.RUNNING), clock.instant()))
                .ifPresent(change -> work(change).finished(change, Set.copyOf(table.changed(id)))));
        events.publishEvent(new ChangeProgress(id));
    }

    private ChangeWork work(Change change) {
        return Objects.requireNonNull(works.get(change.kind()));
    }
}
