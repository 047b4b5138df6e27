package org.tongxin.cases.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.OneOf;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Organization;

/** {@code caseFile} in diagrams: the file of the case whose number is the business key. */
@Vocabulary("caseFile")
public class CaseFileVocabulary {

    private static final Set<String> BEGINNINGS = Set.of("received", "reopened");

    private final CaseFiles cases;
    private final CaseJoins joins;
    private final Attachments attachments;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseFileVocabulary(
            CaseFiles cases,
            CaseJoins joins,
            Attachments attachments,
            Organization organization,
            Deadlines deadlines,
            Clock clock) {
        this.cases = cases;
        this.joins = joins;
        this.attachments = attachments;
        this.organization = organization;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The limit of that key becomes the due date of the whole case. It counts from when the file was opened, or from the last reopening: handing a
     * case to and fro gains no time.
     */
    public void due(String key, DelegateExecution execution) {
        CaseNumber number = number(execution);
        Instant beginning = cases.timeline(number).stream()
                .filter(entry -> BEGINNINGS.contains(entry.kind()))
                .map(TimelineEntry::at)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        UnitCode unit = new UnitCode(String.valueOf(execution.getVariable("unit")));
        String category = (String) execution.getVariable("category");
        String urgency = (String) execution.getVariable("urgency");
        cases.setDue(
                number, deadlines.due(key, category, urgency, unit, beginning).deadline());
    }

    /** The whole case is due then. */
    public void dueBy(Date due, DelegateExecution execution) {
        cases.setDue(number(execution), due.toInstant());
    }

    /** The file takes over the variables {@code category}, {@code urgency} and {@code unit}. */
    public void classify(DelegateExecution execution) {
        String urgency = String.valueOf(execution.getVariable("urgency")).toUpperCase(Locale.ROOT);
        cases.classify(
                number(execution),
                (String) execution.getVariable("category"),
                Urgency.valueOf(urgency),
                new UnitCode(String.valueOf(execution.getVariable("unit"))));
    }

    /** Closes the file; the result is a key of the message files under {@code case.result.}, or a Chinese word that is shown as it stands. */
    public void close(@OneOf(messages = "case.result.") String result, DelegateExecution execution) {
        cases.close(number(execution), result);
    }

    public void reopen(DelegateExecution execution) {
        cases.reopen(number(execution));
    }

    /** The case has come so far (received, assigned, handling, rating), and a sentence that the resident reads says what happened. */
    public void progress(
            @OneOf({"received", "assigned", "handling", "rating"}) String stage,
            String sentence,
            DelegateExecution execution) {
        withJoined(execution).forEach(number -> cases.advance(number, Stage.of(stage)));
        note(sentence, execution);
    }

    /** A sentence in the timeline that the resident reads too, and the residents whose cases are joined to this one. */
    public void note(String sentence, DelegateExecution execution) {
        TimelineEntry line = new TimelineEntry(
                clock.instant(),
                null,
                "note",
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName(),
                sentence,
                null,
                true);
        withJoined(execution).forEach(number -> cases.record(number, line));
    }

    /** From now on who holds the role near the unit works on the case without seeing whose it is. */
    public void withhold(String role, String unit, DelegateExecution execution) {
        cases.withhold(number(execution), organization.nearest(role, new UnitCode(unit)));
    }

    /** Who holds the role near the unit needs the contact from now on; the resident is told. */
    public void disclose(String role, String unit, DelegateExecution execution) {
        cases.disclose(number(execution), organization.nearest(role, new UnitCode(unit)));
    }

    /**
     * Something must have been attached in this step since it began.
     *
     * @throws Refused {@code case.proof-missing}
     */
    public void proof(DelegateTask task) {
        boolean proven = attachments.of(number(task.getExecution())).stream()
                .filter(file -> task.getTaskDefinitionKey().equals(file.step()))
                .anyMatch(file ->
                        !file.at().isBefore(task.getCreateTime().toInstant().minusSeconds(1)));
        if (!proven) {
            throw new Refused("case.proof-missing");
        }
    }

    private List<CaseNumber> withJoined(DelegateExecution execution) {
        CaseNumber number = number(execution);
        return Stream.concat(Stream.of(number), joins.waitingFor(number).stream())
                .toList();
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
