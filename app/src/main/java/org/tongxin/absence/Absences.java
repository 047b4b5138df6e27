package org.tongxin.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** 请假与代理: people say when they are away and who stands in; so may administrators, and supervisors for those of their units. */
@Service
@Transactional
public class Absences {

    private static final int LONGEST_DAYS = 366;

    private final AbsenceTable table;
    private final Eligible eligible;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceTable table,
            Eligible eligible,
            Organization organization,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.eligible = eligible;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody whose absence the person may enter, by name; the person among them. */
    @Transactional(readOnly = true)
    public List<Person> people(Person by) {
        return eligible.people(by);
    }

    /**
     * Who could stand in for somebody, by name.
     *
     * @throws AccessDeniedException when it is not for this person to say
     */
    @Transactional(readOnly = true)
    public List<Person> deputies(Person by, Person person) {
        requireMayEnter(by, person);
        return eligible.deputies(person);
    }

    /**
     * The absences of somebody that have not ended, the next first.
     *
     * @throws AccessDeniedException when it is not for this person to see
     */
    @Transactional(readOnly = true)
    public List<Absence> of(Person by, Person person) {
        requireMayEnter(by, person);
        return table.of(person.name(), clock.instant());
    }

    /** Where the person stands in, now and later, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> standingIn(Person person) {
        return table.by(person.name(), clock.instant());
    }

    /**
     * Somebody will be away from the first day to the last, both included, in Shanghai.
     *
     * @throws AccessDeniedException when it is not for this person to say
     * @throws Refused {@code absence.reversed}, {@code absence.past}, {@code absence.long}, {@code absence.self}, {@code absence.not-eligible}, {@code
     *     absence.overlap}, {@code absence.deputy-away} when the deputy is away too, {@code absence.cycle} when the person stands in for the deputy then,
     *     {@code absence.stands-in} when the person stands in for somebody else then
     */
    public Absence enter(Person by, Person person, Person deputy, LocalDate first, LocalDate last) {
        requireMayEnter(by, person);
        if (last.isBefore(first)) {
            throw new Refused("absence.reversed");
        }
        if (first.isBefore(LocalDate.now(clock))) {
            throw new Refused("absence.past");
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new Refused("absence.long", LONGEST_DAYS);
        }
        if (person.name().equals(deputy.name())) {
            throw new Refused("absence.self");
        }
        if (!eligible.deputy(deputy, person)) {
            throw new Refused("absence.not-eligible", deputy.displayName(), person.displayName());
        }
        Instant now = clock.instant();
        Instant morning = first.atStartOfDay(clock.getZone()).toInstant();
        Instant from = morning.isAfter(now) ? morning : now;
        Instant until = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        table.lock();
        requireFree(person, deputy, from, until);
        long id = table.insert(person.name(), deputy.name(), from, until, by.name(), now);
        record(by, person, "added");
        events.publishEvent(new DeputiesChanged(person.name(), deputy.name()));
        return table.find(id).orElseThrow();
    }

    private void requireFree(Person person, Person deputy, Instant from, Instant until) {
        if (table.of(person.name(), from).stream()
                .anyMatch(other -> other.from().isBefore(until))) {
            throw new Refused("absence.overlap", person.displayName());
        }
        table.by(person.name(), from).stream()
                .filter(other -> other.from().isBefore(until))
                .findFirst()
                .ifPresent(other -> {
                    throw other.person().equals(deputy.name())
                            ? new Refused("absence.cycle", deputy.displayName())
                            : new Refused("absence.stands-in", person.displayName(), name(other.person()));
                });
        if (table.of(deputy.name(), from).stream()
                .anyMatch(other -> other.from().isBefore(until))) {
            throw new Refused("absence.deputy-away", deputy.displayName());
        }
    }

    /**
     * Back early, or not away after all: what has not begun is void.
     *
     * @throws AccessDeniedException when it is not for this person to say
     * @throws Refused {@code absence.over}
     */
    public void end(Person by, long id) {
        Absence absence = table.find(id).orElseThrow(() -> new AccessDeniedException("No such absence"));
        Person person =
                organization.person(absence.person()).orElseThrow(() -> new AccessDeniedException("No such absence"));
        requireMayEnter(by, person);
        if (!absence.until().isAfter(clock.instant())) {
            throw new Refused("absence.over");
        }
        table.end(id, clock.instant());
        record(by, person, "removed");
        events.publishEvent(new DeputiesChanged(absence.person(), absence.deputy()));
    }

    /** What others enter for somebody is kept in the record. */
    private void record(Person by, Person person, String action) {
        if (!by.name().equals(person.name())) {
            events.publishEvent(new Changed("absence", person.name(), action));
        }
    }

    private void requireMayEnter(Person by, Person person) {
        if (!eligible.mayEnterFor(by, person)) {
            throw new AccessDeniedException("Not this person's absence to enter");
        }
    }

    private String name(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }
}
