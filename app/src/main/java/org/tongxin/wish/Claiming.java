package org.tongxin.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.Sends;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.Workflow;

/** The race for a wish: the lock on its row decides, and claim, engine and timeline are one transaction. See docs/decisions. */
@Component
@Sends(
        value = Claiming.CLAIMED,
        brings = {"claimant", "promised"})
class Claiming {

    static final String CLAIMED = "Message_Claimed";

    private final WishTable table;
    private final Workflow workflow;
    private final CaseFiles cases;
    private final Organization organization;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final TimeWords words;
    private final Clock clock;

    Claiming(
            WishTable table,
            Workflow workflow,
            CaseFiles cases,
            Organization organization,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            TimeWords words,
            Clock clock) {
        this.table = table;
        this.workflow = workflow;
        this.cases = cases;
        this.organization = organization;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    void claim(Person person, CaseNumber number, LocalDate promised, LocalDate latest, Predicate<Wish> open) {
        if (promised.isBefore(LocalDate.now(clock))) {
            throw new Refused("wish.promise-past");
        }
        if (promised.isAfter(latest)) {
            throw new Refused("wish.promise-far", words.day(latest));
        }
        try {
            transaction.executeWithoutResult(status -> claimNow(person, number, promised, open));
        } catch (Refused refused) {
            // A timer moved the wish in the same instant: say where it is now.
            throw refused.key().equals("task.changed") ? gone(number) : refused;
        } catch (DataAccessException | TransactionException overload) {
            throw new Refused("wish.busy");
        }
    }

    private void claimNow(Person person, CaseNumber number, LocalDate promised, Predicate<Wish> open) {
        Wish wish = table.lock(number).filter(open).orElseThrow(() -> new AccessDeniedException("Not on this wall"));
        if (wish.state() != WishState.OPEN) {
            throw gone(wish);
        }
        if (own(person, cases.find(number).orElseThrow())) {
            throw new Refused("wish.own");
        }
        table.claim(number, person.name(), clock.instant(), promised);
        cases.record(
                number,
                new TimelineEntry(clock.instant(), person.name(), "claimed", "Task_Wall", null, null, null, false));
        Date day = Date.from(promised.atStartOfDay(clock.getZone()).toInstant());
        if (!workflow.correlate(CLAIMED, number, Map.of("claimant", person.name(), "promised", day))) {
            throw new Refused("wish.gone");
        }
        events.publishEvent(new WallChanged(number));
    }

    private static boolean own(Person person, CaseFile file) {
        return person.name().equals(file.reporter())
                || person.name().equals(file.values().get("wisherAccount"));
    }

    private Refused gone(CaseNumber number) {
        return table.find(number).map(this::gone).orElseGet(() -> new Refused("wish.gone"));
    }

    private Refused gone(Wish wish) {
        return switch (wish.state()) {
            case CLAIMED, DONE ->
                table.claimant(wish.number())
                        .map(claimant -> new Refused("wish.taken", name(claimant)))
                        .orElseGet(() -> new Refused("wish.gone"));
            case COMMUNITY -> new Refused("wish.community");
            case OPEN -> new Refused("task.changed");
            case GRANTED -> new Refused("wish.gone");
        };
    }

    private String name(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }
}
