package org.tongxin.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Who stands in for whom at this moment. Nothing has to be done when a period begins or ends: it is the clock that is asked. */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Deputies {

    private final AbsenceTable table;
    private final Organization organization;
    private final Clock clock;

    Deputies(AbsenceTable table, Organization organization, Clock clock) {
        this.table = table;
        this.organization = organization;
        this.clock = clock;
    }

    /** Those who are away now and in whose place the person acts. */
    public List<Person> principals(String deputy) {
        Instant now = clock.instant();
        return table.by(deputy, now).stream()
                .filter(absence -> !absence.from().isAfter(now))
                .flatMap(absence -> organization.person(absence.person()).stream())
                .toList();
    }

    /** Who stands in for somebody now; empty when they are there. */
    public Optional<Person> deputyOf(String person) {
        Instant now = clock.instant();
        return table.of(person, now).stream()
                .filter(absence -> !absence.from().isAfter(now))
                .findFirst()
                .flatMap(absence -> organization.person(absence.deputy()));
    }

    /** Whether the person stands in now for the one who is named. */
    public boolean standsIn(String deputy, String person) {
        return principals(deputy).stream().anyMatch(each -> each.name().equals(person));
    }

    /**
     * Account names of those who stand in now for one of these people or for a member of one of these groups, and would not be reached by them anyway.
     *
     * @param groups {@code role@unit}
     */
    public Set<String> standingInFor(Collection<String> people, Collection<String> groups) {
        Set<String> deputies = new LinkedHashSet<>();
        for (Absence absence : table.at(clock.instant())) {
            boolean concerned = people.contains(absence.person())
                    || organization
                            .person(absence.person())
                            .filter(person -> person.groups().stream().anyMatch(groups::contains))
                            .isPresent();
            boolean reached = people.contains(absence.deputy())
                    || organization
                            .person(absence.deputy())
                            .filter(deputy -> deputy.groups().stream().anyMatch(groups::contains))
                            .isPresent();
            if (concerned && !reached) {
                deputies.add(absence.deputy());
            }
        }
        return deputies;
    }
}
