package org.tongxin.property.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.OneOf;
import org.tongxin.common.Refused;
import org.tongxin.common.Sets;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.organization.Organization;
import org.tongxin.property.Meetings;
import org.tongxin.property.Party;
import org.tongxin.property.Scores;
import org.tongxin.property.Seats;

/** {@code property} in diagrams: seats and meetings of the five parties on the estate of the variable {@code estate}, and the company's score. */
@Vocabulary("property")
public class PropertyExpressions {

    private static final String OPINION = "opinion";
    private static final String WILL_DO = "willDo";

    private final Seats seats;
    private final Meetings meetings;
    private final Scores scores;
    private final CaseFiles cases;
    private final Organization organization;

    PropertyExpressions(Seats seats, Meetings meetings, Scores scores, CaseFiles cases, Organization organization) {
        this.seats = seats;
        this.meetings = meetings;
        this.scores = scores;
        this.cases = cases;
        this.organization = organization;
    }

    /**
     * A complaint is about an estate; the case file names it from now on.
     *
     * @throws Refused {@code property.estate-missing}
     */
    public void requireEstate(DelegateExecution execution) {
        String estate = (String) execution.getVariable("estate");
        if (seats.estate(estate).isEmpty()) {
            throw new Refused("property.estate-missing");
        }
        cases.update(number(execution), Map.of("estate", Objects.requireNonNull(estate)));
    }

    /** Whether a company serves the estate now. */
    public boolean served(DelegateExecution execution) {
        return seats.company(estate(execution)).isPresent();
    }

    /** Whether the estate has no owners' committee, so that the residents' committee sits for it. */
    public boolean withoutCommittee(DelegateExecution execution) {
        return seats.standIn(estate(execution));
    }

    /** The group that sits for a party: {@code grid-branch}, {@code owners-committee}, {@code property-manager}, {@code department}, {@code field}. */
    public String seat(@OneOf(ids = Party.class) String party, DelegateExecution execution) {
        return seats.seat(Party.of(party), estate(execution), field(execution)).group();
    }

    /**
     * The secretary convenes the five parties; the form has the secretary's own opinion as {@code conveneNote}.
     *
     * @throws Refused {@code property.company-removed}
     */
    public void convene(DelegateTask task) {
        Number quorum = (Number) task.getVariable("quorum");
        meetings.convene(
                number(task.getExecution()),
                estate(task),
                field(task),
                quorum.intValue(),
                person(task),
                Objects.requireNonNullElse(written(task, "conveneNote"), ""));
    }

    /** The parties that still have to answer in the meeting that runs: the collection of the multi-instance step. */
    public List<String> seats(DelegateExecution execution) {
        return meetings.of(number(execution)).stream()
                .filter(meeting -> meeting.closedAt() == null)
                .flatMap(meeting -> meeting.seats().stream())
                .filter(seat -> !seat.answered())
                .map(seat -> seat.party().id())
                .toList();
    }

    /** A party has answered: the form's {@code opinion} and {@code willDo} go into the record, out of the case file that all parties share. */
    public void answer(@OneOf(ids = Party.class) String party, DelegateTask task) {
        CaseNumber number = number(task.getExecution());
        String opinion = Objects.requireNonNullElse(written(task, OPINION), "");
        meetings.answer(number, Party.of(party), person(task), opinion, written(task, WILL_DO));
        Map<String, @Nullable Object> taken = new java.util.HashMap<>();
        taken.put(OPINION, null);
        taken.put(WILL_DO, null);
        cases.update(number, taken);
    }

    /** The meeting is over; {@code quorate} says whether enough parties answered. */
    @Sets("quorate")
    public void closeMeeting(DelegateExecution execution) {
        execution.setVariable("quorate", meetings.close(number(execution)));
    }

    /** Counts an event (founded, overdue, rejected, refused, enforced) against the company, once for each attempt at rectification. */
    public void score(@OneOf(table = "property-score", input = "event") String event, DelegateExecution execution) {
        Number attempts = (Number) execution.getVariable("attempts");
        scores.count(number(execution), estate(execution), event, attempts.intValue());
    }

    /**
     * Whoever accepts a rectification must not work for the company that made it.
     *
     * @throws Refused {@code property.own-acceptance}
     */
    public void independent(DelegateTask task) {
        if (task.getAssignee() != null
                && organization
                        .person(task.getAssignee())
                        .filter(person -> seats.worksForCompany(person, estate(task)))
                        .isPresent()) {
            throw new Refused("property.own-acceptance");
        }
    }

    private @Nullable String written(DelegateTask task, String key) {
        return cases.find(number(task.getExecution()))
                .map(file -> (String) file.values().get(key))
                .orElse(null);
    }

    private static String person(DelegateTask task) {
        return Objects.requireNonNullElse(task.getAssignee(), "");
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    private static UnitCode estate(VariableScope scope) {
        return new UnitCode(String.valueOf(scope.getVariable("estate")));
    }

    private static @Nullable String field(VariableScope scope) {
        return (String) scope.getVariable("field");
    }
}
