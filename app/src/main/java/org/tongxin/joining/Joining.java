package org.tongxin.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.cases.CaseSearch;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.Sends;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.Workflow;

/**
 * Joins cases about the same thing on the same estate. A process takes part when its diagram waits for the messages {@link #JOINED} (where a case
 * can still be joined), {@link #LEAD_DONE} and {@link #SEPARATED} (while it waits for its lead).
 */
@Service
@Transactional
@Sends(Joining.JOINED)
@Sends(Joining.LEAD_DONE)
@Sends(Joining.SEPARATED)
public class Joining {

    public static final String JOINED = "Message_Joined";
    public static final String LEAD_DONE = "Message_LeadDone";
    public static final String SEPARATED = "Message_Separated";

    /** While this is awaited the lead's work is done. */
    private static final String RATED = "Message_Rated";

    private static final Set<String> WHO = Set.of("grid-branch", "dispatcher", "community-secretary");
    private static final int PROPOSALS = 5;

    private final CaseFiles cases;
    private final CaseJoins joins;
    private final CaseSearch search;
    private final Workflow workflow;
    private final Organization organization;
    private final java.time.Clock clock;

    Joining(
            CaseFiles cases,
            CaseJoins joins,
            CaseSearch search,
            Workflow workflow,
            Organization organization,
            java.time.Clock clock) {
        this.cases = cases;
        this.joins = joins;
        this.search = search;
        this.workflow = workflow;
        this.organization = organization;
        this.clock = clock;
    }

    /** Whether this person can join the case to another now. */
    @Transactional(readOnly = true)
    public boolean mayJoin(Person person, CaseFile file) {
        return responsible(person, file)
                && workflow.awaits(JOINED, file.number())
                && joins.waitingFor(file.number()).isEmpty();
    }

    /** Whether this person can take the case's joining back now: until the lead's work is done. */
    @Transactional(readOnly = true)
    public boolean mayUndo(Person person, CaseFile file) {
        return responsible(person, file) && joins.of(file.number()).isPresent();
    }

    /** Open cases of the same estate and process that could lead, the most similar first. */
    @Transactional(readOnly = true)
    public List<CaseFile> proposals(Person person, CaseNumber number) {
        CaseFile file = cases.require(person, number);
        Object estate = file.values().get("estate");
        return search.similar(person, number, 50).stream()
                .map(CaseSearch.Similar::file)
                .filter(other -> other.processKey().equals(file.processKey()))
                .filter(other -> Objects.equals(other.values().get("estate"), estate))
                .filter(other -> joins.of(other.number()).isEmpty() && !done(other.number()))
                .limit(PROPOSALS)
                .toList();
    }

    /**
     * Joins a case to the one that leads. Its resident is told and keeps the tracking code and the rating.
     *
     * @param reason why they are the same
     * @throws Refused {@code join.too-late} when its own work has begun, {@code join.lead-done} when there is nothing left to wait for, and as {@link
     *     CaseJoins#join} says
     * @throws AccessDeniedException when the person does not answer for both cases
     */
    public void join(Person person, CaseNumber number, CaseNumber lead, String reason) {
        require(person, number);
        CaseFile leading = require(person, lead);
        joins.join(number, lead, person.name(), reason);
        if (done(lead)) {
            throw new Refused("join.lead-done");
        }
        if (!workflow.correlate(JOINED, number, Map.of())) {
            throw new Refused("join.too-late");
        }
        cases.advance(number, leading.stage());
    }

    /**
     * The case goes its own way again.
     *
     * @throws Refused {@code join.done} when the lead's work is done or the case was not joined
     */
    public void undo(Person person, CaseNumber number, String reason) {
        require(person, number);
        if (reason.isBlank()) {
            throw new Refused("join.reason-missing");
        }
        if (joins.of(number).isEmpty()) {
            throw new Refused("join.done");
        }
        cases.record(
                number,
                new TimelineEntry(
                        clock.instant(), person.name(), "separated.why", null, null, null, reason.strip(), false));
        separate(number, "undone");
    }

    /** The lead's work is done: each resident who waits for it is asked. */
    public void leadDone(CaseNumber lead) {
        for (CaseNumber number : joins.release(lead)) {
            joins.end(number, "done");
            workflow.correlate(LEAD_DONE, number, Map.of());
        }
    }

    /** The lead ended without its work being done: each case that waits for it goes its own way. */
    public void leadEnded(CaseNumber lead) {
        joins.release(lead).forEach(number -> separate(number, "separated"));
    }

    private void separate(CaseNumber number, String how) {
        joins.end(number, how);
        if (!workflow.correlate(SEPARATED, number, Map.of())) {
            throw new Refused("join.done");
        }
        cases.advance(number, org.tongxin.cases.Stage.RECEIVED);
        cases.record(number, new TimelineEntry(clock.instant(), null, "separated", null, null, null, null, true));
    }

    private boolean done(CaseNumber lead) {
        return workflow.awaits(RATED, lead);
    }

    private CaseFile require(Person person, CaseNumber number) {
        CaseFile file = cases.require(person, number);
        if (!responsible(person, file)) {
            throw new AccessDeniedException("Not this person's to join");
        }
        return file;
    }

    /** Grid branch, dispatcher or secretary of the estate or of the community above. */
    private boolean responsible(Person person, CaseFile file) {
        Object estate = file.values().get("estate");
        return person.roles().stream()
                .filter(held -> WHO.contains(held.role()))
                .anyMatch(held -> Stream.of(String.valueOf(estate), file.unit().value())
                        .anyMatch(code -> organization.within(new UnitCode(code), held.unit())));
    }
}
