package org.tongxin.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** The rules of mediation that a form cannot check, and where what was filled in goes. Takes part in the caller's transaction. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class MediationRules {

    private static final Set<String> MINUTES = Set.of("sessionAt", "sessionPlace", "present", "statements", "proposal");
    private static final Set<String> TERMS = Set.of("disputeFacts", "terms", "performance");

    private final CaseFiles cases;
    private final Disputes disputes;
    private final PartyIndex index;
    private final Attachments attachments;
    private final Organization organization;
    private final AgreementDocument document;
    private final Clock clock;

    MediationRules(
            CaseFiles cases,
            Disputes disputes,
            PartyIndex index,
            Attachments attachments,
            Organization organization,
            AgreementDocument document,
            Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.index = index;
        this.attachments = attachments;
        this.organization = organization;
        this.document = document;
        this.clock = clock;
    }

    /** Takes the parties that the form's list names into the file. */
    public void addParties(CaseNumber number, String list) {
        disputes.keep(number, disputes.of(number).withParties(disputes.parties(number, list)), Set.of(list));
        index.write(number);
    }

    /**
     * A dispute has two parties at least.
     *
     * @throws Refused {@code mediation.parties-missing}
     */
    public void requireParties(CaseNumber number) {
        if (disputes.of(number).parties().size() < 2) {
            throw new Refused("mediation.parties-missing");
        }
    }

    /**
     * Nobody mediates in a case of their own: neither a party by name, nor who filed it as a resident.
     *
     * @throws Refused {@code mediation.mediator-is-party}
     */
    public void requireNoParty(CaseNumber number, String mediator) {
        String name = organization.person(mediator).map(Person::displayName).orElse(mediator);
        boolean filed = cases.find(number)
                .filter(file -> "portal".equals(file.channel()) && mediator.equals(file.reporter()))
                .isPresent();
        if (filed || disputes.of(number).parties().stream().anyMatch(party -> party.isCalled(name))) {
            throw new Refused("mediation.mediator-is-party");
        }
    }

    /**
     * Takes what the form says about a session into the minutes.
     *
     * @param accepted when the case was accepted
     * @throws Refused when the session is in the future or on a day before that
     */
    public void minutes(CaseNumber number, String mediator, String unit, Instant accepted) {
        Map<String, Object> filled = cases.privateValues(number);
        String at = text(filled, "sessionAt");
        Instant held = OffsetDateTime.parse(at).toInstant();
        if (held.isAfter(clock.instant())) {
            throw new Refused("mediation.session-future");
        }
        if (day(held).isBefore(day(accepted))) {
            throw new Refused("mediation.session-early");
        }
        Session session = new Session(
                at,
                text(filled, "sessionPlace"),
                text(filled, "present"),
                text(filled, "statements"),
                textOrNull(filled, "proposal"),
                mediator,
                unit);
        disputes.keep(number, disputes.of(number).with(session), MINUTES);
    }

    /**
     * Takes the terms from the form, and adds the agreement as a document to the case.
     *
     * @throws Refused {@code mediation.parties-missing}, {@code mediation.terms-missing}
     */
    public void agree(CaseNumber number, String mediator, String unit) {
        requireParties(number);
        Map<String, Object> filled = cases.privateValues(number);
        if (textOrNull(filled, "terms") == null) {
            throw new Refused("mediation.terms-missing");
        }
        Dispute agreed = disputes.of(number)
                .with(new Agreement(
                        text(filled, "disputeFacts"),
                        text(filled, "terms"),
                        text(filled, "performance"),
                        mediator,
                        unit,
                        LocalDate.now(clock).toString()));
        disputes.keep(number, agreed, TERMS);
        CaseFile file = cases.find(number).orElseThrow();
        attachments.add(number, document.of(file, agreed), null, "Task_Document", false);
    }

    /**
     * When the time for mediation ends now that the parties have agreed to take longer.
     *
     * @param until the last day
     * @throws Refused {@code mediation.extension-not-later}
     */
    public Instant extended(Instant end, LocalDate until) {
        Instant later = endOf(until);
        if (!later.isAfter(end) || !later.isAfter(clock.instant())) {
            throw new Refused("mediation.extension-not-later");
        }
        return later;
    }

    /**
     * From when the days count in which an agreement can be taken to court: the end of the day on which it was signed.
     *
     * @param step the user task in which the signed copy had to be uploaded, after {@code since}
     * @throws Refused when there is no signed copy, or the day is in the future or before the agreement was reached
     */
    public Instant effective(CaseNumber number, LocalDate signed, String step, Instant since) {
        if (signed.isAfter(LocalDate.now(clock))) {
            throw new Refused("mediation.signed-future");
        }
        Agreement agreement = disputes.of(number).agreement();
        if (agreement != null && signed.isBefore(LocalDate.parse(agreement.date()))) {
            throw new Refused("mediation.signed-early");
        }
        if (attachments.of(number).stream()
                .noneMatch(file -> step.equals(file.step()) && !file.at().isBefore(since))) {
            throw new Refused("mediation.signed-copy-missing");
        }
        return endOf(signed);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String text(Map<String, Object> values, String key) {
        return Objects.requireNonNullElse(textOrNull(values, key), "");
    }

    private static @Nullable String textOrNull(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
