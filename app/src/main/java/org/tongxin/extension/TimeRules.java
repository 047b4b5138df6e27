package org.tongxin.extension;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.workflow.WorkTask;

/** What is true of everything that changes the time of a step. */
@Component
class TimeRules {

    static final int LONGEST_REASON = 500;
    static final String PROCESS = "extension";
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final CaseFiles cases;
    private final Organization organization;
    private final SupervisedUnits supervised;
    private final Clock clock;

    TimeRules(CaseFiles cases, Organization organization, SupervisedUnits supervised, Clock clock) {
        this.cases = cases;
        this.organization = organization;
        this.supervised = supervised;
        this.clock = clock;
    }

    /** In whole seconds, as the engine keeps its dates. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws Refused {@code extension.no-deadline}, {@code extension.too-late} */
    Instant dueAhead(WorkTask task) {
        Instant due = task.due();
        if (due == null) {
            throw new Refused("extension.no-deadline");
        }
        if (!due.isAfter(now())) {
            throw new Refused("extension.too-late");
        }
        return due;
    }

    /** @throws Refused {@code extension.past}, {@code extension.too-far} */
    Instant ahead(Instant until) {
        if (!until.isAfter(now())) {
            throw new Refused("extension.past");
        }
        if (until.isAfter(now().plus(FARTHEST))) {
            throw new Refused("extension.too-far");
        }
        return until.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws Refused {@code extension.reason-missing}, {@code extension.reason-long} */
    static String reason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("extension.reason-missing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refused("extension.reason-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    /** Whether more time can be given at all: not for the decision about more time. */
    static boolean possible(WorkTask task) {
        return !task.processKey().equals(PROCESS);
    }

    /** Whether the person answers for the unit of the task's case. */
    boolean supervises(Person person, WorkTask task) {
        return cases.find(task.number())
                .filter(file -> supervised.covers(person, file.unit()))
                .isPresent();
    }

    /** Whether the person supervises any unit. */
    boolean supervises(String account) {
        return organization.person(account).stream()
                .flatMap(person -> person.roles().stream())
                .anyMatch(held -> SupervisedUnits.ROLES.contains(held.role()));
    }

    boolean supervises(String account, WorkTask task) {
        return organization
                .person(account)
                .filter(person -> supervises(person, task))
                .isPresent();
    }
}
